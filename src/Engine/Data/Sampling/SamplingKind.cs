namespace OverfitWeb.Engine.Data.Sampling;

/// <summary>How the images of a batch are drawn.</summary>
public enum SamplingKind
{
    /// <summary>Each image independently, from the book's stream, as <c>np.random.choice</c> does.</summary>
    WithReplacement,

    /// <summary>All images in a random order, then in another; a batch may reach from one into the next.</summary>
    Shuffled,
}
