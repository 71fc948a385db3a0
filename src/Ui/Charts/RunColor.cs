namespace OverfitWeb.Ui.Charts;

/// <summary>One of the eight colours that tell runs apart, as each theme shows it.</summary>
/// <param name="Light">On white, contrast 3:1 or more.</param>
/// <param name="Dark">On the dark surface, contrast 3:1 or more.</param>
public sealed record RunColor(string Light, string Dark)
{
    /// <summary>The colour for a theme.</summary>
    public string For(bool dark) => dark ? Dark : Light;
}
