namespace OverfitWeb.Contracts.Analysis;

/// <summary>Where a run is wrong and sure of it.</summary>
/// <param name="Side">Rows and columns of an image.</param>
/// <param name="Total">Images that are classified wrongly; <paramref name="Items"/> has the surest of them.</param>
/// <param name="Items">The surest first, equally sure ones by number.</param>
public sealed record MistakesResponse(int Side, int Total, IReadOnlyList<MistakeItem> Items);

/// <summary>An image that is taken for another class than its label.</summary>
/// <param name="Index">Its number among the run's test, training or validation images, from 0.</param>
/// <param name="Label">What it is labelled; of training images the label that was trained on.</param>
/// <param name="Predicted">What it is taken for.</param>
/// <param name="Confidence">Probability of <paramref name="Predicted"/>.</param>
/// <param name="LabelProbability">Probability of <paramref name="Label"/>.</param>
/// <param name="Pixels">side × side grey values, 0 black … 255 white, row by row from the top; Base64 on the wire.</param>
public sealed record MistakeItem(int Index, int Label, int Predicted, double Confidence, double LabelProbability, byte[] Pixels);
