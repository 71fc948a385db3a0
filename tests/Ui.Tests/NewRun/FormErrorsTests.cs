using OverfitWeb.Ui.NewRun;

namespace OverfitWeb.Ui.Tests.NewRun;

public sealed class FormErrorsTests
{
    private static readonly string[] Fields = ["/dataset/trainSize", "/model/hidden", "/penalties/0/lambda", "/model/dropout", "/model/dropout/ratio", "/training/seed"];

    [Theory]
    [InlineData("/overrides/dataset/trainSize", "/dataset/trainSize")]
    [InlineData("/dataset/trainSize", "/dataset/trainSize")]
    [InlineData("/overrides/model/hidden/3", "/model/hidden")]
    [InlineData("/overrides/penalties/0/lambda", "/penalties/0/lambda")]
    [InlineData("/overrides/model/dropout/kind", "/model/dropout")]
    [InlineData("/overrides/model/dropout/ratio", "/model/dropout/ratio")]
    public void A_sentence_stands_at_the_nearest_field(string pointer, string field) =>
        Assert.All(Fields, item => Assert.Equal(item == field ? "no" : null, Errors((pointer, "no")).For(item, Fields)));

    [Theory]
    [InlineData("/overrides/training/epochsX", "/training/epochsX: no")]
    [InlineData("/overrides/penalties", "/penalties: no")]
    [InlineData("", "no")]
    public void A_sentence_without_a_field_is_not_lost(string pointer, string shown) =>
        Assert.Equal([shown], Errors((pointer, "no")).Elsewhere(Fields));

    [Fact]
    public void Two_sentences_for_one_field_are_both_shown() =>
        Assert.Equal("a b", Errors(("/model/hidden/0", "a"), ("/model/hidden/1", "b")).For("/model/hidden", Fields));

    private static FormErrors Errors(params (string Pointer, string Sentence)[] errors) =>
        new(errors.Select(error => KeyValuePair.Create<string, IReadOnlyList<string>>(error.Pointer, [error.Sentence])));
}
