using AngleSharp.Dom;
using Bunit;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Experiments;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Experiments;

public sealed class ParallelCoordinatesTests : UiContext
{
    [Fact]
    public void A_group_is_a_line_through_its_values_to_what_was_measured()
    {
        AxisResponse lambda = SomeExperiment.Axis("lambda", AxisScale.Log, 0.01, 0.1, 1);
        AxisResponse kind = SomeExperiment.Axis("kind", AxisScale.Category, "l1", "l2");
        ExperimentResponse experiment = SomeExperiment.Running(lambda, ExperimentStatus.Succeeded, 1);
        experiment = experiment with
        {
            Axes = [lambda, kind],
            Groups = [.. experiment.Groups.Select(group => group with { Values = [group.Number, group.Number % 2] })],
        };
        ExperimentResults results = SomeExperiment.Results(experiment, ExperimentPicture.ParallelCoordinates, (0.4, 1), (0.6, 1), (0.8, 1));

        IRenderedComponent<ParallelCoordinates> chart = Render<ParallelCoordinates>(parameters => parameters
            .Add(shown => shown.Results, results)
            .Add(shown => shown.Measure, SomeExperiment.TestAccuracy));

        Assert.Equal(["lambda", "kind", "test accuracy"], chart.FindAll(".parallel-name").Select(name => name.TextContent));
        // From the lowest to the highest of λ (in equal steps: they are ratios), kind and accuracy; 40 is up and 355 is down.
        Assert.Equal(
            [("0", "355 355 355"), ("1", "197.5 40 197.5"), ("2", "40 355 40")],
            chart.FindAll("polyline").Select(line => (line.GetAttribute("data-row")!, Heights(line))));
        Assert.Equal(3, chart.FindAll("polyline").DistinctBy(line => line.GetAttribute("stroke")).Count());

        chart.Find("polyline[data-row='1']").TriggerEvent("onmouseenter", new Microsoft.AspNetCore.Components.Web.MouseEventArgs());

        Assert.Contains("0.600 ± 0.020", chart.Find("p[aria-live]").TextContent, StringComparison.Ordinal);
        Assert.Contains("parallel-picked", chart.Find("polyline[data-row='1']").ClassName, StringComparison.Ordinal);
    }

    private static string Heights(IElement line) => string.Join(' ', line.GetAttribute("points")!.Split(' ').Select(point => point.Split(',')[1]));
}
