using OverfitWeb.Ui.Charts;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Charts;

public sealed class RunPaletteTests
{
    private static readonly Dictionary<Guid, int> Nothing = [];

    [Fact]
    public void Runs_shown_together_never_share_one_of_the_eight()
    {
        Guid[] ids = [.. Enumerable.Range(1, 8).Select(n => Some.Id(n * 8))];
        Assert.Single(ids.Select(RunPalette.IndexOf).Distinct());

        Assert.Equal(8, RunPalette.Assign(ids, Nothing).Values.Distinct().Count());
    }

    [Fact]
    public void The_first_keeps_its_colour_and_what_was_given_stays()
    {
        IReadOnlyDictionary<Guid, int> first = RunPalette.Assign([Some.Id(8), Some.Id(16)], Nothing);
        Assert.Equal(RunPalette.IndexOf(Some.Id(8)), first[Some.Id(8)]);

        Assert.Equal(first[Some.Id(16)], RunPalette.Assign([Some.Id(16)], first)[Some.Id(16)]);
    }

    [Fact]
    public void Beyond_eight_a_colour_comes_again_only_in_another_pattern()
    {
        RunColor[] colors = [.. RunPalette.Assign([.. Enumerable.Range(1, 24).Select(Some.Id)], Nothing).Values.Select(RunPalette.At)];

        Assert.Equal(24, colors.Distinct().Count());
        Assert.All(colors.Take(8), color => Assert.Equal(0, color.Pattern));
        Assert.Equal([8, 8, 8], colors.GroupBy(color => color.Pattern).Select(same => same.Count()));
    }

    [Fact]
    public void Beyond_all_places_runs_share_and_none_is_left_out() =>
        Assert.Equal(30, RunPalette.Assign([.. Enumerable.Range(1, 30).Select(Some.Id)], Nothing).Count);

    [Fact]
    public void Every_colour_stands_out_from_its_background()
    {
        foreach (RunColor color in RunPalette.Colors)
        {
            Assert.True(Contrast(color.Light, "#ffffff") >= 3, color.Light);
            Assert.True(Contrast(color.Dark, "#14171b") >= 3, color.Dark);
        }
    }

    /// <summary>WCAG 2.2, relative luminance and contrast ratio.</summary>
    private static double Contrast(string a, string b)
    {
        double[] both = [Luminance(a), Luminance(b)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] rgb = [.. new[] { 1, 3, 5 }
            .Select(at => Convert.ToInt32(color.Substring(at, 2), 16) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))];
        return (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);
    }
}
