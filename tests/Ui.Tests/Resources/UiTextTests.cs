using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OverfitWeb.Contracts.Compare;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Api;
using OverfitWeb.Ui.Compare;
using OverfitWeb.Ui.Experiments;
using OverfitWeb.Ui.Learn;
using OverfitWeb.Ui.NewRun;
using OverfitWeb.Ui.Reading;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Runs.Results;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Resources;

public sealed partial class UiTextTests
{
    private static readonly string Ui = Path.GetFullPath(Path.Combine(Here(), "../../../src/Ui"));
    private static readonly Dictionary<string, string> English = Read("UiText.resx");
    private static readonly Dictionary<string, string> Korean = Read("UiText.ko.resx");

    // A run with everything that its summary names.
    private static readonly RunSpec Full = new()
    {
        Dataset = new() { ValidationSize = 1, LabelNoise = 0.1, Augmentation = [new KindSpec { Kind = "shift" }] },
        Model = new() { Members = 5, BatchNorm = true, InputDropout = 0.1 },
        Constraints = [new KindSpec { Kind = "maxNorm" }],
        LabelSmoothing = 0.1,
        Training = new() { EarlyStopping = new() },
    };

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Korean.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_use_the_same_placeholders() => Assert.All(English, text => Assert.Equal(
        Placeholders(text.Value), Placeholders(Korean[text.Key])));

    [Fact]
    public void No_text_is_empty_or_shouts() => Assert.All(English.Values.Concat(Korean.Values), text =>
    {
        Assert.NotEqual("", text.Trim());
        Assert.DoesNotContain('!', text);
    });

    [Fact]
    public void Korean_is_korean() => Assert.All(
        Korean.Where(text => text.Value.Any(char.IsLetter) && !Regex.IsMatch(text.Value, "[가-힣]")),
        text => Assert.Fail($"{text.Key}: {text.Value}"));

    [Fact]
    public void Every_key_that_the_pages_use_exists()
    {
        IEnumerable<string> used = Sources().SelectMany(source => KeyUse().Matches(source).Select(match => match.Groups[1].Value));

        Assert.All(used.Distinct(), key => Assert.True(English.ContainsKey(key), key));
    }

    [Fact]
    public void Every_key_that_is_made_of_a_value_exists()
    {
        IEnumerable<string> made =
        [
            .. Enum.GetNames<RunStatus>().Select(name => $"Status_{name}"),
            .. Enum.GetNames<ObservationKind>().Select(name => $"See_{name}"),
            .. Enum.GetNames<VerdictCode>().Select(name => $"Verdict_{name}"),
            .. Control.All.Select(name => $"Control_{name}"),
            .. Topic.All.SelectMany(topic => new[] { $"Learn_{topic.Name}", $"Learn_{topic.Name}_Short" }),
            .. Topic.All.SelectMany(topic => topic.Paragraphs.Select(paragraph => paragraph.Key).Concat(topic.Tries.Select(item => item.Key))),
            .. Claim.All.Select(claim => $"Claim_{claim.Id}"),
            .. Claim.All.Where(claim => claim.HasThought).Select(claim => $"Thought_{claim.Id}"),
            .. Claim.All.SelectMany(claim => claim.Arms).Select(arm => arm.Text.Key),
            .. Enum.GetNames<ApiFailureKind>().SelectMany(name => new[] { $"Failure_{name}", $"Failure_{name}_Text" }),
            .. Enum.GetNames<ExperimentScale>().SelectMany(name => new[] { $"Scale_{name}", $"Scale_{name}_Help" }),
            .. Enum.GetNames<AgainKind>().SelectMany(name => new[] { $"Again_{name}", $"Again_{name}_Text" }),
            .. Enum.GetNames<ResultTab>().Select(name => $"Tab_{name}"),
            .. Enum.GetNames<RunEventType>().Select(name => $"Event_{name}"),
            .. new[] { StopReason.Diverged, StopReason.EarlyStopping, StopReason.Poison }.Select(name => $"Stop_{name}"),
            .. SpecMember.TextKeys,
            .. AxisMember.TextKeys,
            .. Enum.GetNames<RunColumn>().Select(name => $"Column_{name}"),
            .. typeof(RunOrder).GetFields().Select(order => $"Order_{order.GetRawConstantValue()}"),
            .. SpecLines.Of(Full, Words.All).Select(line => line.Key),
        ];

        Assert.All(made, key => Assert.True(English.ContainsKey(key), key));
    }

    [Fact]
    public void No_key_is_left_over()
    {
        string[] sources = [.. Sources()];
        string[] prefixes = ["Column_", "Scale_", "Order_", "Status_", "Stop_", "Again_", "Tab_", "Event_", "See_", "Field_", "Failure_", "Verdict_", "Control_", "Option_", "Parameter_", "Kind_", "Learn_", "Claim_", "Thought_", "Arm_"];

        Assert.All(English.Keys.Where(key => !prefixes.Any(key.StartsWith)), key =>
            Assert.True(sources.Any(source => source.Contains($"\"{key}\"", StringComparison.Ordinal)), key));
    }

    [GeneratedRegex("(?:\\bL|localizer)\\[\"([A-Za-z_]+)\"")]
    private static partial Regex KeyUse();

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Ui, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !Path.GetRelativePath(Ui, file).StartsWith("obj", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static IEnumerable<string> Placeholders(string text) =>
        Regex.Matches(text, @"\{\d[^}]*\}").Select(match => match.Value).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Ui, "Resources", file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
