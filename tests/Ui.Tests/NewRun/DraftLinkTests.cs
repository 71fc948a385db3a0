using System.Text.Json.Nodes;
using OverfitWeb.Contracts.Catalog;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.NewRun;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.NewRun;

public sealed class DraftLinkTests
{
    private static readonly PresetResponse[] Presets =
    [
        Some.Preset("overfit"),
        Some.Preset("weight-decay", new RunSpec { Penalties = [Some.Kind("l2", "lambda", 0.1)] }),
        Some.Preset("stopped", new RunSpec { Training = new TrainingSpec { EarlyStopping = new EarlyStoppingSpec { Patience = 7 } } }),
    ];

    /// <summary>A value of each member that there is, and some that cannot be right: the link keeps what was typed.</summary>
    public static TheoryData<string, string> Members => new()
    {
        { "/name", "\"평가 & a=b !, (x)\"" },
        { "/name", "\"100\"" },
        { "/name", "\"none\"" },
        { "/name", "\"\"" },
        { "/tags", """["one","two words","3"]""" },
        { "/tags", "[]" },
        { "/notes", "\"line 1\\nline 2 + more\"" },
        { "/dataset/id", "\"other\"" },
        { "/dataset/trainSize", "1000" },
        { "/dataset/trainSize", "\"many\"" },
        { "/dataset/selection", "\"stratified\"" },
        { "/dataset/validationSize", "5000" },
        { "/dataset/testSize", "100" },
        { "/dataset/labelNoise", "0.25" },
        { "/dataset/augmentation", """[{"kind":"shift","maxPixels":2},{"kind":"rotation","maxDegrees":10}]""" },
        { "/model/hidden", "[50]" },
        { "/model/hidden", "[]" },
        { "/model/hidden", "[300,100,100,100,100,10]" },
        { "/model/hidden", """[100,"wide",100]""" },
        { "/model/activation", """{"kind":"leakyRelu","slope":0.01}""" },
        { "/model/initializer", """{"kind":"normal","standardDeviation":1E-05}""" },
        { "/model/dropout", """{"kind":"inverted","ratio":0.2}""" },
        { "/model/dropout", """{"kind":"standard","ratio":0.2,"ratios":[0.1,0.2,0.3]}""" },
        { "/model/dropout", """{"kind":"standard","ratio":"half!","ratios":[0.1]}""" },
        { "/model/inputDropout", "0.1" },
        { "/model/batchNorm", "true" },
        { "/model/members", "5" },
        { "/penalties", """[{"kind":"l2","lambda":0.02},{"kind":"l1","lambda":0.001,"layers":[0,0,0,0,0,0,1]}]""" },
        { "/penalties", """[{"kind":"l2","lambda":0.02,"layers":[]}]""" },
        { "/constraints", """[{"kind":"maxNorm","limit":3}]""" },
        { "/labelSmoothing", "0.1" },
        { "/optimizer/kind", "\"adam\"" },
        { "/optimizer/learningRate", "0.5" },
        { "/optimizer/beta1", "0.9" },
        { "/optimizer/schedule", """{"kind":"step","epochs":50,"factor":0.5}""" },
        { "/training/epochs", "-1.5" },
        { "/training/batchSize", "1" },
        { "/training/sampling", "\"shuffled\"" },
        { "/training/recording", "\"epoch\"" },
        { "/training/seed", "4294967295" },
        { "/training/precision", "\"float64\"" },
        { "/training/earlyStopping", """{"monitor":"testLoss","patience":20,"minDelta":0.001}""" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_member_comes_back_as_it_was(string pointer, string value)
    {
        var draft = new RunDraft(Presets[0]);
        draft.Set(pointer, JsonNode.Parse(value));

        AssertSame(draft, Again(draft));
    }

    [Fact]
    public void All_members_at_once_and_in_any_mixture_come_back()
    {
        var random = new Random(7);
        (string Pointer, string Value)[] members = [.. Members.Select(row => row.Data)];
        for (int round = 0; round < 300; round++)
        {
            var draft = new RunDraft(Presets[random.Next(Presets.Length)]) { Runs = random.Next(1, 100), Roll = random.Next(2) == 0 };
            foreach ((string pointer, string value) in members.Where(_ => random.Next(2) == 0))
                draft.Set(pointer, JsonNode.Parse(value));

            DraftReading reading = Again(draft);
            AssertSame(draft, reading);
            Assert.Equal((draft.Preset.Id, draft.Runs, draft.Roll), (reading.Draft.Preset.Id, reading.Draft.Runs, reading.Draft.Roll));
        }
    }

    [Fact]
    public void What_a_preset_has_can_be_taken_away()
    {
        var decay = new RunDraft(Presets[1]);
        decay.Set("/penalties", new JsonArray());
        AssertSame(decay, Again(decay));

        var stopped = new RunDraft(Presets[2]);
        stopped.Set("/training/earlyStopping", null);
        AssertSame(stopped, Again(stopped));
        Assert.Contains("training.earlyStopping=none", DraftLink.Write(stopped), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_short_and_readable_and_its_form_never_changes()
    {
        var draft = new RunDraft(Presets[0]) { Runs = 5 };
        draft.Set("/model/hidden", JsonNode.Parse("[100,100,100,50]"));
        draft.Set("/penalties", JsonNode.Parse("""[{"kind":"l2","lambda":0.02}]"""));

        Assert.Equal("new?preset=overfit&model.hidden=100*3,50&penalties=l2(lambda:0.02)&runs=5&v=1", DraftLink.Write(draft));
        Assert.Equal("new?preset=overfit&v=1", DraftLink.Write(new RunDraft(Presets[0])));
    }

    [Fact]
    public void A_lesson_comes_back()
    {
        string link = DraftLink.Write(new RunDraft(Presets[0]), new Lesson("가중치 감소 & more", [Control.Lambda, Control.Seed]));

        Lesson lesson = DraftLink.Read(link[link.IndexOf('?')..], Presets).Lesson!;

        Assert.Equal("가중치 감소 & more", lesson.Title);
        Assert.Equal(["lambda", "seed"], lesson.Controls);
    }

    [Theory]
    [InlineData("training.epohcs=5")]
    [InlineData("training.epochs=")]
    [InlineData("penalties=l2")]
    [InlineData("penalties=l2(lambda:0.1")]
    [InlineData("model.dropout=5")]
    [InlineData("model.hidden=100*9999")]
    [InlineData("model=none")]
    [InlineData("optimizer=none")]
    [InlineData("name=!open")]
    [InlineData("runs=0")]
    [InlineData("runs=101")]
    [InlineData("v=2")]
    [InlineData("training.earlyStopping=5")]
    public void What_cannot_be_read_is_named_and_changes_nothing(string part)
    {
        DraftReading reading = DraftLink.Read($"?preset=overfit&{part}", Presets);

        Assert.Equal([part], reading.Unread);
        Assert.Null(reading.Draft.Request().Overrides);
    }

    [Fact]
    public void A_preset_that_there_is_not_is_named()
    {
        DraftReading reading = DraftLink.Read("?preset=gone&training.epochs=5", Presets);

        Assert.Equal(["preset=gone"], reading.Unread);
        Assert.Equal("5", RunDraft.Text(reading.Draft["/training/epochs"]));
    }

    private static DraftReading Again(RunDraft draft)
    {
        string link = DraftLink.Write(draft);
        Assert.True(Uri.TryCreate("http://service/" + link, UriKind.Absolute, out Uri? address), link);
        return DraftLink.Read(address.Query, Presets);
    }

    private static void AssertSame(RunDraft draft, DraftReading reading)
    {
        Assert.Empty(reading.Unread);
        Assert.True(JsonNode.DeepEquals(draft.Spec, reading.Draft.Spec), DraftLink.Write(draft));
    }
}
