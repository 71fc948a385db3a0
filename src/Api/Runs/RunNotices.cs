using System.Globalization;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs;

/// <summary>Notices how training went wrong without failing, and says so in both languages, with what to try.</summary>
internal static class RunNotices
{
    /// <summary>Records that a network gets to learn to tell classes apart.</summary>
    private const int Grace = 10;

    /// <summary>A network that answers one class this often has collapsed.</summary>
    private const double Constant = 0.99;

    private const double ManyDead = 0.5;

    public static IReadOnlyList<RunNotice> Of(Run run)
    {
        List<RunNotice> notices = [];
        if (run.Last is { MostAnswered: >= Constant } last && (run.Records > Grace || run.FinishedAt is not null))
            notices.Add(new(NoticeCode.ConstantPrediction, ConstantPrediction(last.MostAnswered.Value, Remedy(run.Spec))));
        if (run.Final is { DeadUnits: >= ManyDead } final)
            notices.Add(new(NoticeCode.DeadUnits, DeadUnits(final.DeadUnits.Value)));
        if (run.Final is { RestoredEpoch: int restored } && run.Last is not null && restored != run.Last.Epoch)
            notices.Add(new(NoticeCode.RestoredBest, RestoredBest(restored, run.Last.Epoch)));
        return notices;
    }

    private static LocalizedText ConstantPrediction(double share, LocalizedText remedy) => new(
        string.Create(CultureInfo.InvariantCulture, $"신경망이 무너졌습니다. 시험 이미지의 {100 * share:0.#}%에 같은 답을 합니다. {remedy.Ko}"),
        string.Create(CultureInfo.InvariantCulture, $"The network has collapsed: it gives {100 * share:0.#} % of the test images the same answer. {remedy.En}"));

    private static LocalizedText DeadUnits(double fraction) => new(
        string.Create(CultureInfo.InvariantCulture, $"은닉 뉴런의 {100 * fraction:0.#}%가 어떤 훈련 이미지에도 0을 내어 더는 배우지 못합니다(죽은 ReLU). 학습률을 낮추거나 leaky ReLU를 써 보십시오."),
        string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:0.#} % of the hidden units give 0 for every training image and no longer learn (dead ReLUs). Try a smaller learning rate, or leaky ReLU."));

    private static LocalizedText RestoredBest(int restored, int last) => new(
        $"조기 종료가 에폭 {last}의 가중치를 버리고 가장 좋았던 에폭 {restored}의 가중치로 되돌렸습니다.",
        $"Early stopping put the weights of epoch {restored}, the best, in the place of those of epoch {last}.");

    private static LocalizedText Remedy(RunSpec spec) => spec.Penalties.Count > 0 || spec.Constraints.Count > 0
        ? new("λ가 너무 크면 가중치가 모두 0에 가까워집니다. λ를 10분의 1로 줄여 보십시오.", "A λ that is too large draws all weights to 0: try a tenth of it.")
        : new("학습률이 너무 크거나 훈련이 너무 짧을 수 있습니다. 학습률을 10분의 1로 줄이거나 에폭을 늘려 보십시오.", "The learning rate may be too large, or training too short: try a tenth of it, or more epochs.");
}
