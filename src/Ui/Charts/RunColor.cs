namespace OverfitWeb.Ui.Charts;

/// <summary>One of the eight colours that tell runs apart, as each theme shows it, with a dash pattern where eight are too few.</summary>
/// <param name="Light">On white, contrast 3:1 or more.</param>
/// <param name="Dark">On the dark surface, contrast 3:1 or more.</param>
public sealed record RunColor(string Light, string Dark)
{
    /// <summary>0 for the first eight runs of a picture; the ninth and those after it repeat a colour in another pattern.</summary>
    public int Pattern { get; init; }

    /// <summary>The colour for a theme.</summary>
    public string For(bool dark) => dark ? Dark : Light;
}
