using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Experiments;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Experiments;

public sealed class PictureTests
{
    [Theory]
    [InlineData(new[] { 0.45, 0.76 }, 0.4, 0.8)]
    [InlineData(new[] { 3.0 }, 2.6, 3.4)]
    [InlineData(new double[0], 0, 1)]
    [InlineData(new[] { -0.02, 0.31 }, -0.1, 0.4)]
    public void An_axis_ends_at_round_numbers_around_its_values(double[] values, double low, double high)
    {
        Reach reach = Reach.Around(values);

        Assert.Equal((low, high), (Math.Round(reach.Low, 9), Math.Round(reach.High, 9)));
        Assert.Equal((0, 1), (reach.Place(reach.Low), reach.Place(reach.High)));
    }

    [Fact]
    public void Ink_can_be_read_on_every_colour()
    {
        foreach (bool dark in new[] { false, true })
        {
            for (double place = 0; place <= 1; place += 0.01)
            {
                (string back, string ink) = HeatColors.At(place, dark);
                Assert.True(Contrast(back, ink == "#000" ? 0 : 1) >= 4.5, $"{back} {ink}");
            }
        }
    }

    [Fact]
    public void A_zero_lies_at_the_lower_end_of_ratios()
    {
        AxisPlaces places = new(SomeExperiment.Axis("lambda", AxisScale.Log, 0, 0.001, 0.01, 0.1));

        Assert.Equal([0, 0, 0.5, 1], Enumerable.Range(0, 4).Select(value => Math.Round(places.Place(value), 9)));
    }

    private static double Contrast(string rgb, double ink)
    {
        double[] channels = [.. rgb[4..^1].Split(' ').Select(double.Parse).Select(c => c / 255).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        double back = (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
        return (Math.Max(back, ink) + 0.05) / (Math.Min(back, ink) + 0.05);
    }
}
