using Bunit;
using OverfitWeb.Ui.NewRun;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.NewRun;

/// <summary>The network of a form as a drawing: a column for each layer, which grows with its width.</summary>
public sealed class NetworkPictureTests : UiContext
{
    [Fact]
    public void Each_layer_is_a_column_that_grows_with_its_width()
    {
        IRenderedComponent<NetworkPicture> picture = Draw([2, 100, 1000]);

        Assert.Equal(["784", "2", "100", "1,000", "10"], picture.FindAll("text.width").Select(text => text.TextContent));
        int[] nodes = [.. picture.FindAll("g").Select(column => column.QuerySelectorAll("circle").Length).Where(count => count > 0)];
        Assert.Equal(5, nodes.Length);
        Assert.Equal(2, nodes[1]);
        Assert.True(nodes[1] < nodes[4] && nodes[4] <= nodes[2] && nodes[2] <= nodes[3], string.Join(' ', nodes));
        Assert.Equal(4, picture.FindAll("path.wires").Count);
        Assert.Contains("784–2–100–1000–10", picture.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Empty(picture.FindAll(".dropped"));
    }

    [Fact]
    public void With_dropout_some_hidden_neurons_are_crossed_out_and_have_no_wires()
    {
        IRenderedComponent<NetworkPicture> without = Draw([100]), with = Draw([100], 0.5);

        int hidden = without.FindAll("circle").Count(circle => circle.GetAttribute("cx") == without.FindAll("text.width")[1].GetAttribute("x"));
        Assert.Equal(hidden / 2, with.FindAll("circle.dropped").Count);
        Assert.Equal(Wires(without) / 2, Wires(with));
    }

    [Fact]
    public void Of_many_layers_those_in_the_middle_are_counted_only()
    {
        IRenderedComponent<NetworkPicture> picture = Draw([.. Enumerable.Repeat(10.0, 30)]);

        Assert.Contains("⋯ 16", picture.FindAll("text.width").Select(text => text.TextContent));
        Assert.Equal(2 + 14 + 1, picture.FindAll("text.width").Count);
    }

    private IRenderedComponent<NetworkPicture> Draw(double[] hidden, double dropout = 0) =>
        Render<NetworkPicture>(parameters => parameters.Add(p => p.Hidden, hidden).Add(p => p.Dropout, dropout));

    private static int Wires(IRenderedComponent<NetworkPicture> picture) =>
        picture.FindAll("path.wires").Sum(path => path.GetAttribute("d")!.Count(letter => letter == 'M'));
}
