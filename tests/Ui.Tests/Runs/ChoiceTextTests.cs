using System.Globalization;
using System.Text.Json;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Ui.Runs;
using OverfitWeb.Ui.Tests.Doubles;

namespace OverfitWeb.Ui.Tests.Runs;

public sealed class ChoiceTextTests
{
    [Theory]
    [InlineData("""[{"kind": "l2", "lambda": 0.1}]""", "L2 λ = 0.1", "L2 λ = 0.1")]
    [InlineData("""{"kind": "standard", "ratio": 0.2}""", "dropout 0.2", "드롭아웃 0.2")]
    [InlineData("""{"kind": "elasticNet", "lambda": 0.001, "l1Share": 0.5}""", "elastic net λ = 0.001, α = 0.5", "엘라스틱 넷 λ = 0.001, α = 0.5")]
    [InlineData("""{"kind": "inverted", "ratio": 0.2, "ratios": []}""", "inverted dropout 0.2", "역 드롭아웃 0.2")]
    [InlineData("""{"kind": "notYet", "size": 3}""", "notYet size 3", "notYet size 3")]
    [InlineData("[100, 100, 100, 100, 100, 100]", "100×6", "100×6")]
    [InlineData("[300, 100]", "300, 100", "300, 100")]
    [InlineData("10000", "10,000", "10,000")]
    [InlineData("true", "yes", "예")]
    [InlineData("\"validationLoss\"", "validation loss", "검증 손실")]
    [InlineData("null", "–", "–")]
    [InlineData("[]", "–", "–")]
    public void A_value_is_said_as_people_say_it(string json, string english, string korean)
    {
        JsonElement value = JsonElement.Parse(json);

        Assert.Equal(english, In("en-US", () => ChoiceText.Of(Words.All, (JsonElement?)value)));
        Assert.Equal(korean, In("ko-KR", () => ChoiceText.Of(Words.All, (JsonElement?)value)));
    }

    [Fact]
    public void Every_remedy_of_a_run_is_named_in_either_language()
    {
        RunSpec spec = new()
        {
            Model = new() { Members = 3, BatchNorm = true, InputDropout = 0.1 },
            LabelSmoothing = 0.2,
            Training = new() { EarlyStopping = new() },
        };

        Assert.Equal(
            "input dropout 0.1, batch normalisation, label smoothing 0.2, ensemble of 3, early stopping",
            In("en-US", () => SpecLines.Remedies(spec, Words.All)));
        Assert.Equal(
            "입력 드롭아웃 0.1, 배치 정규화, 라벨 스무딩 0.2, 앙상블 3개, 조기 종료",
            In("ko-KR", () => SpecLines.Remedies(spec, Words.All)));
        Assert.Equal("–", In("en-US", () => SpecLines.Remedies(new(), Words.All)));
    }

    [Fact]
    public void Only_what_is_not_the_documents_choice_has_a_line_of_its_own()
    {
        string[] usual = [.. SpecLines.Of(new(), Words.All).Select(line => line.Key)];
        RunSpec spec = new()
        {
            Model = new() { Activation = new() { Kind = "gelu" }, Initializer = new() { Kind = "glorot" } },
            Optimizer = new() { Schedule = new() { Kind = "cosine" } },
        };

        Assert.Equal(
            [("Member_Activation", "GELU"), ("Member_Initializer", "Glorot"), ("Member_Schedule", ChoiceText.Name(Words.All, "cosine"))],
            SpecLines.Of(spec, Words.All).Where(line => !usual.Contains(line.Key)));
    }

    private static string In(string culture, Func<string> say)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        return say();
    }
}
