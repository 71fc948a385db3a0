using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Random;

namespace OverfitWeb.Engine.Tests.Models;

/// <summary>The first largest score, or the first NaN, whatever the width of the row.</summary>
public sealed class DecisionTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(1, 18)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Of_ties_and_random_scores_the_first_largest(int classes)
    {
        NumPyRandom random = new(5);
        for (int round = 0; round < 300; round++)
        {
            // Few values, so that most rows have equals.
            float[] scores = [.. Enumerable.Range(0, classes).Select(_ => (float)Math.Round(4 * random.NextDouble()) - 2)];

            Assert.Equal(Array.IndexOf(scores, scores.Max()), Decision.Of<float>(scores));
            Assert.Equal(Array.IndexOf(scores, scores.Max()), Decision.Of<double>(Array.ConvertAll(scores, score => (double)score)));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Of_what_is_not_a_number_the_first(int classes)
    {
        for (int first = 0; first < classes; first++)
        {
            float[] scores = new float[classes];
            Array.Fill(scores, float.PositiveInfinity, 0, first);
            Array.Fill(scores, float.NaN, first, classes - first);

            Assert.Equal(first, Decision.Of<float>(scores));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Zeros_are_equal_and_infinities_are_numbers(int classes)
    {
        float[] zeros = new float[classes];
        zeros[0] = -0f;
        Assert.Equal(0, Decision.Of<float>(zeros));

        float[] lowest = new float[classes];
        Array.Fill(lowest, float.NegativeInfinity);
        Assert.Equal(0, Decision.Of<float>(lowest));
        lowest[^1] = float.MinValue;
        Assert.Equal(classes - 1, Decision.Of<float>(lowest));
    }
}
