using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Ui.Experiments;

namespace OverfitWeb.Ui.Tests.Experiments;

public sealed class BuilderModelTests
{
    private const string Whole = """
        {"name":"이름","base":{"preset":"overfit","overrides":{"model":{"dropout":null}}},"axes":[{"pointer":"/model/width","values":[10,30]},{"cases":[{"name":{"ko":"없음","en":"none"}}]}],"seeds":{"count":3,"first":7}}
        """;

    [Theory]
    [InlineData("0.1, 0.2", "[0.1,0.2]")]
    [InlineData("true,false", "[true,false]")]
    [InlineData("[100, 100], [10]", "[[100, 100],[10]]")]
    [InlineData("shuffled, with\"Replacement", """["shuffled","with\u0022Replacement"]""")]
    [InlineData(" , ", "[]")]
    public void Values_are_json_or_else_texts(string typed, string values) =>
        Assert.Equal(values, $"[{string.Join(',', new BuilderAxis { Values = typed }.ToRequest().Values!.Select(value => value.GetRawText()))}]");

    [Fact]
    public void A_request_goes_through_the_form_and_an_address_unchanged()
    {
        ExperimentRequest request = ExperimentAddress.Parse(Whole)!;

        string address = ExperimentAddress.Of(new BuilderModel(request).ToRequest());

        Assert.Equal(Whole.Trim().Replace(" ", "", StringComparison.Ordinal), Uri.UnescapeDataString(address["experiments/new?request=".Length..]).Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"axes\": 3}")]
    [InlineData("{")]
    public void What_is_no_request_is_none(string? text) => Assert.Null(ExperimentAddress.Parse(text));
}
