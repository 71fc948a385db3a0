using OverfitWeb.Api.Compare;
using OverfitWeb.Contracts;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Api.Tests.Compare;

/// <summary>Each sentence, whole: it is what people read.</summary>
public sealed class VerdictSentenceTests
{
    private static readonly Verdict Some = new()
    {
        Code = VerdictCode.NoClearDifference,
        Pairs = 5,
        Level = 1 - (0.05 / 3 / 2),
        Train = new(-0.107, -0.12, -0.094),
        Test = new(-0.004, -0.0131, 0.0051),
        Gap = new(-0.068, -0.09, -0.046),
        LateRise = 0.035,
    };

    public static TheoryData<Verdict, string, string> Sentences => new()
    {
        {
            Some with { Code = VerdictCode.Helped, Level = 0.975, Train = new(0, -0.01, 0.01), Test = new(0.021, 0.0093, 0.0328), Gap = new(-0.021, -0.03, -0.01) },
            "도움이 되었습니다. 시험 정확도가 2.1%p 올랐습니다(97.5% 신뢰구간 0.9 ~ 3.3, 시드 5개). 훈련 정확도는 0.0%p, 격차는 −2.1%p 달라졌습니다.",
            "Helped: test accuracy rose by 2.1 points (97.5 % interval 0.9 to 3.3, 5 seeds). Training accuracy changed by 0.0 points, the gap by −2.1."
        },
        {
            Some with { Code = VerdictCode.Hurt, Test = new(-0.039, -0.058, -0.021), Gap = new(0.01, -0.01, 0.03) },
            "오히려 나빠졌습니다. 시험 정확도가 3.9%p 떨어졌습니다(99.17% 신뢰구간 −5.8 ~ −2.1, 시드 5개). 훈련 정확도는 −10.7%p, 격차는 +1.0%p 달라졌습니다.",
            "Hurt: test accuracy fell by 3.9 points (99.17 % interval −5.8 to −2.1, 5 seeds). Training accuracy changed by −10.7 points, the gap by +1.0."
        },
        {
            Some with { Code = VerdictCode.Hurt, Test = new(-0.039, -0.058, -0.021) },
            "일반화 격차는 줄었지만 오히려 나빠졌습니다. 격차가 6.8%p 줄었으나 시험 정확도도 3.9%p 떨어졌습니다(99.17% 신뢰구간 −5.8 ~ −2.1, 시드 5개). 훈련 정확도는 −10.7%p, 격차는 −6.8%p 달라졌습니다.",
            "Narrowed the gap and hurt: the gap closed by 6.8 points, but test accuracy fell by 3.9 points (99.17 % interval −5.8 to −2.1, 5 seeds). Training accuracy changed by −10.7 points, the gap by −6.8."
        },
        {
            Some with { Code = VerdictCode.OnlyNarrowedTheGap },
            "일반화 격차만 줄었습니다. 격차는 6.8%p 줄었으나(99.17% 신뢰구간 −9.0 ~ −4.6, 시드 5개) 시험 정확도가 달라졌다는 근거는 없습니다(−0.4%p, 99.17% 신뢰구간 −1.3 ~ 0.5).",
            "Only narrowed the gap: it closed by 6.8 points (99.17 % interval −9.0 to −4.6, 5 seeds), but no change of test accuracy is shown (−0.4 points, 99.17 % interval −1.3 to 0.5)."
        },
        {
            Some with { Code = VerdictCode.Undertrained },
            "아직 덜 훈련되었습니다. 훈련 정확도가 기준보다 10.7%p 낮고, 마지막 10분의 1 구간의 기록에서도 3.5%p 올랐습니다. 더 오래 훈련한 뒤에 판단하십시오. 지금까지 시험 정확도의 차이는 −0.4%p입니다(99.17% 신뢰구간 −1.3 ~ 0.5, 시드 5개).",
            "Undertrained: training accuracy is 10.7 points below the baseline's and still rose by 3.5 points over the last tenth of the records. Train longer before judging. So far test accuracy differs by −0.4 points (99.17 % interval −1.3 to 0.5, 5 seeds)."
        },
        {
            Some,
            "뚜렷한 차이가 없습니다. 시험 정확도의 차이는 −0.4%p이지만 99.17% 신뢰구간 −1.3 ~ 0.5 안에 0이 들어 있습니다(시드 5개). 시드를 늘리면 구간이 좁아집니다.",
            "No clear difference: test accuracy changed by −0.4 points, but the 99.17 % interval −1.3 to 0.5 holds 0 (5 seeds). More seeds make the interval narrower."
        },
        {
            Some with { Code = VerdictCode.NotEnoughSeeds, Pairs = 1, Level = null, Test = new(0.02, null, null), DifferentIterations = true },
            "시드가 부족합니다. 시드가 같은 쌍이 하나뿐이고, 그 쌍에서 시험 정확도의 차이는 +2.0%p입니다. 한 쌍만으로는 확실하지 않으니 두 쪽을 같은 시드 몇 개로 더 훈련하십시오. 주의: 두 쪽의 반복 횟수가 서로 다릅니다.",
            "Not enough seeds: there is one pair only, in which test accuracy differs by +2.0 points. One pair shows nothing for sure: add runs of both with the same further seeds. Careful: the two did different numbers of iterations."
        },
        {
            new Verdict { Code = VerdictCode.NotEnoughSeeds, Pairs = 0 },
            "시드가 부족합니다. 끝까지 훈련한 것 가운데 시드가 같은 쌍이 없습니다. 두 쪽을 같은 시드로 훈련하십시오. 시드는 적어도 두 개, 되도록 다섯 개가 필요합니다.",
            "Not enough seeds: there is no pair of succeeded runs with the same seed. Train both with the same seeds: at least two, better five."
        },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Says_the_verdict_with_its_numbers(Verdict verdict, string korean, string english) =>
        Assert.Equal(new LocalizedText(korean, english), VerdictSentence.Of(verdict));

    [Theory]
    [InlineData(0.021, "+2.1", "2.1")]
    [InlineData(-0.1, "−10.0", "−10.0")]
    [InlineData(0.0004, "+0.04", "0.04")]
    [InlineData(-0.00003, "−0.003", "−0.003")]
    [InlineData(0.0, "0.0", "0.0")]
    [InlineData(-1e-12, "0.0", "0.0")]
    public void Small_differences_keep_their_digits(double difference, string signed, string plain) =>
        Assert.Equal((signed, plain), (Points.Signed(difference), Points.Plain(difference)));
}
