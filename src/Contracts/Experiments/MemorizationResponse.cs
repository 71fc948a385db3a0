namespace OverfitWeb.Contracts.Experiments;

/// <summary>
/// The training images of a run that were given a wrong label, and when the network began to answer with it: a wall of
/// thumbnails that flip as they are memorised. Grows while the run trains.
/// </summary>
/// <param name="Run">The run.</param>
/// <param name="Side">Rows and columns of an image.</param>
/// <param name="Epochs">The epoch of each record that there is so far.</param>
/// <param name="Items">The images, by their number.</param>
public sealed record MemorizationResponse(Guid Run, int Side, IReadOnlyList<int> Epochs, IReadOnlyList<MemorizedImage> Items);

/// <summary>A training image with a wrong label.</summary>
/// <param name="Index">Its number among the training images, from 0.</param>
/// <param name="Label">The wrong label that was trained on.</param>
/// <param name="TrueLabel">What it truly is.</param>
/// <param name="Flips">
/// Numbers of the records, from 1, at which the answer changed: at the first the network begins to answer with the wrong label,
/// at the second it leaves it, and so on. An odd number of them: it is memorised at the latest record.
/// </param>
/// <param name="Pixels">side × side grey values, 0 black … 255 white, row by row from the top; Base64 on the wire.</param>
public sealed record MemorizedImage(int Index, int Label, int TrueLabel, IReadOnlyList<int> Flips, byte[] Pixels);
