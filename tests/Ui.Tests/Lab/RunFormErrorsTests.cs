using OverfitWeb.Ui.Lab;

namespace OverfitWeb.Ui.Tests.Lab;

public sealed class RunFormErrorsTests
{
    [Theory]
    [InlineData("/overrides/dataset/trainSize", RunFormField.TrainSize)]
    [InlineData("/dataset/trainSize", RunFormField.TrainSize)]
    [InlineData("/overrides/model/hidden", RunFormField.Depth)]
    [InlineData("/overrides/model/hidden/3", RunFormField.Width)]
    [InlineData("/overrides/penalties/0/lambda", RunFormField.WeightDecay)]
    [InlineData("/overrides/model/dropout/ratio", RunFormField.Dropout)]
    [InlineData("/overrides/optimizer/learningRate", RunFormField.LearningRate)]
    [InlineData("/overrides/training/seed", RunFormField.Seed)]
    public void A_sentence_stands_at_its_field(string pointer, RunFormField field) =>
        Assert.Equal("no", Errors((pointer, "no"))[field]);

    [Theory]
    [InlineData("/overrides/training/epochsX")]
    [InlineData("/overrides/training")]
    [InlineData("/preset")]
    [InlineData("")]
    public void A_sentence_without_a_field_is_not_lost(string pointer)
    {
        RunFormErrors errors = Errors((pointer, "no"));

        Assert.Null(errors.First);
        Assert.Equal([$"{pointer}: no"], errors.Elsewhere);
    }

    [Fact]
    public void The_first_field_is_the_one_that_stands_first() =>
        Assert.Equal(RunFormField.Epochs, Errors(("/training/seed", "a"), ("/training/epochs", "b"), ("/penalties", "c")).First);

    [Fact]
    public void Two_sentences_for_one_field_are_both_shown() =>
        Assert.Equal("a b", Errors(("/model/hidden/0", "a"), ("/model/hidden/1", "b"))[RunFormField.Width]);

    private static RunFormErrors Errors(params (string Pointer, string Sentence)[] errors) =>
        new(errors.Select(error => KeyValuePair.Create<string, IReadOnlyList<string>>(error.Pointer, [error.Sentence])));
}
