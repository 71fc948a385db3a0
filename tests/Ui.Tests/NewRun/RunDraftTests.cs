using System.Text.Json.Nodes;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.NewRun;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.NewRun;

public sealed class RunDraftTests
{
    private static readonly RunSpec WithRemedies = new()
    {
        Penalties = [Some.Kind("l2", "lambda", 0.1)],
        Model = new ModelSpec { Dropout = Some.Kind("inverted", "ratio", 0.2) },
    };

    [Fact]
    public void Nothing_changed_sends_nothing() => Assert.Null(Draft(WithRemedies).Request().Overrides);

    [Fact]
    public void Only_what_changed_is_sent()
    {
        RunDraft draft = Draft();
        draft.Set("/training/epochs", RunDraft.Typed("50"));
        draft.Set("/optimizer/learningRate", RunDraft.Typed("0.1"));

        AssertSends(draft, """{"training": {"epochs": 50}, "optimizer": {"learningRate": 0.1}}""");
    }

    [Fact]
    public void The_same_number_written_otherwise_is_no_change()
    {
        RunDraft draft = Draft(new RunSpec { Optimizer = new OptimizerSpec { LearningRate = 0.01 } });
        draft.Set("/optimizer/learningRate", RunDraft.Typed(" 1e-2 "));

        Assert.Null(draft.Request().Overrides);
    }

    [Fact]
    public void Parameters_of_the_kind_before_are_taken_away()
    {
        RunDraft draft = Draft(WithRemedies);
        draft.Set("/model/dropout", JsonNode.Parse("""{"kind": "other", "share": 0.5}"""));

        AssertSends(draft, """{"model": {"dropout": {"kind": "other", "share": 0.5, "ratio": null}}}""");
    }

    [Fact]
    public void Remedies_are_switched_off()
    {
        RunDraft draft = Draft(WithRemedies);
        draft.Set("/model/dropout", null);
        draft.Set("/penalties", new JsonArray());

        AssertSends(draft, """{"model": {"dropout": null}, "penalties": []}""");
    }

    [Theory]
    [InlineData("many", "\"many\"")]
    [InlineData("", "\"\"")]
    [InlineData("-3", "-3")]
    [InlineData("1.5", "1.5")]
    [InlineData("NaN", "\"NaN\"")]
    public void What_is_wrong_goes_to_the_service_as_typed(string typed, string sent)
    {
        RunDraft draft = Draft();
        draft.Set("/dataset/trainSize", RunDraft.Typed(typed));

        AssertSends(draft, $"{{\"dataset\": {{\"trainSize\": {sent}}}}}");
    }

    [Theory]
    [InlineData(1, new long[] { 7, 8, 9 })]
    [InlineData(5, new long[] { 7, 12, 17 })]
    public void Several_runs_have_seeds_of_their_own_and_ensembles_share_no_member(int members, long[] seeds)
    {
        RunDraft draft = Draft();
        draft.Runs = 3;
        draft.Set("/training/seed", JsonValue.Create(7));
        draft.Set("/model/members", JsonValue.Create(members));

        Assert.Equal(seeds, draft.Requests().Select(request => request.Overrides!.Value.GetProperty("training").GetProperty("seed").GetInt64()));
    }

    [Theory]
    [InlineData(0.00001, "0.00001")]
    [InlineData(1e-8, "0.00000001")]
    [InlineData(0.1, "0.1")]
    [InlineData(4294967295, "4294967295")]
    public void Numbers_are_shown_without_powers_of_ten(double value, string text) =>
        Assert.Equal(text, RunDraft.Text(JsonValue.Create(value)));

    private static RunDraft Draft(RunSpec? spec = null) => new(Some.Preset("overfit", spec));

    private static void AssertSends(RunDraft draft, string expected)
    {
        string sent = draft.Request().Overrides!.Value.GetRawText();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(sent)), sent);
    }
}
