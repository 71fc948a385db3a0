using OverfitWeb.Ui.Charts;

namespace OverfitWeb.Ui.Experiments;

/// <summary>A line of a picture that morphs.</summary>
/// <param name="Key">Stays the same while it morphs.</param>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Style">What the stroke says.</param>
/// <param name="Points">From left to right, each from 0 to 1 both ways; of one number through all of its forms, so that each has where to go.</param>
public sealed record MorphLine(string Key, string Name, RunColor Color, LineStyle Style, IReadOnlyList<(double X, double Y)> Points);
