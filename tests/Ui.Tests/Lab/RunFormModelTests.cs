using System.Text.Json.Nodes;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Lab;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Lab;

public sealed class RunFormModelTests
{
    private static readonly RunSpec WithRemedies = new()
    {
        Penalties = [Some.Kind("l2", "lambda", 0.1)],
        Model = new ModelSpec { Dropout = Some.Kind("inverted", "ratio", 0.2) },
    };

    [Fact]
    public void Nothing_changed_sends_nothing() =>
        Assert.Null(new RunFormModel(WithRemedies).Overrides());

    [Fact]
    public void Only_what_changed_is_sent()
    {
        var form = new RunFormModel(new RunSpec());
        form.Text[RunFormField.Epochs] = "50";
        form.Text[RunFormField.LearningRate] = "0.1";

        AssertSends(form, """{"training": {"epochs": 50}, "optimizer": {"learningRate": 0.1}}""");
    }

    [Fact]
    public void The_same_number_written_otherwise_is_no_change()
    {
        var form = new RunFormModel(new RunSpec());
        form.Text[RunFormField.LearningRate] = " 1e-2 ";

        Assert.Null(form.Overrides());
    }

    [Fact]
    public void Layers_become_a_list_of_widths()
    {
        var form = new RunFormModel(new RunSpec());
        form.Text[RunFormField.Depth] = "2";
        form.Text[RunFormField.Width] = "30";

        AssertSends(form, """{"model": {"hidden": [30, 30]}}""");
    }

    [Fact]
    public void Remedies_switched_on_and_off()
    {
        var on = new RunFormModel(new RunSpec()) { UseWeightDecay = true, UseDropout = true };
        on.Text[RunFormField.WeightDecay] = "0.02";
        AssertSends(on, """{"model": {"dropout": {"kind": "standard", "ratio": 0.2}}, "penalties": [{"kind": "l2", "lambda": 0.02}]}""");

        var off = new RunFormModel(WithRemedies) { UseWeightDecay = false, UseDropout = false };
        AssertSends(off, """{"model": {"dropout": null}, "penalties": []}""");
    }

    [Fact]
    public void The_kind_of_dropout_stays_the_presets()
    {
        var form = new RunFormModel(WithRemedies);
        form.Text[RunFormField.Dropout] = "0.5";

        AssertSends(form, """{"model": {"dropout": {"kind": "inverted", "ratio": 0.5}}}""");
    }

    [Theory]
    [InlineData("many", "\"many\"")]
    [InlineData("", "\"\"")]
    [InlineData("-3", "-3")]
    [InlineData("1.5", "1.5")]
    public void What_is_wrong_goes_to_the_service_as_typed(string typed, string sent)
    {
        var form = new RunFormModel(new RunSpec());
        form.Text[RunFormField.TrainSize] = typed;

        AssertSends(form, $"{{\"dataset\": {{\"trainSize\": {sent}}}}}");
    }

    [Theory]
    [InlineData("deep")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("2.5")]
    public void A_depth_that_is_none_is_seen_before_sending(string typed)
    {
        var form = new RunFormModel(new RunSpec());
        form.Text[RunFormField.Depth] = typed;

        Assert.Null(form.Depth);
    }

    [Fact]
    public void A_monstrous_depth_is_sent_as_a_list_that_is_refused_and_not_built()
    {
        var form = new RunFormModel(new RunSpec());
        form.Text[RunFormField.Depth] = "2000000000";

        Assert.Equal(1000, form.Overrides()!.Value.GetProperty("model").GetProperty("hidden").GetArrayLength());
    }

    [Fact]
    public void A_rolled_seed_name_and_precision_are_sent()
    {
        var form = new RunFormModel(new RunSpec()) { Precision = Precision.Float64 };
        form.Roll(4_294_967_295);
        form.Text[RunFormField.Name] = " mine ";

        AssertSends(form, """{"name": "mine", "training": {"seed": 4294967295, "precision": "float64"}}""");
    }

    private static void AssertSends(RunFormModel form, string expected)
    {
        string sent = form.Overrides()!.Value.GetRawText();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(sent)), sent);
    }
}
