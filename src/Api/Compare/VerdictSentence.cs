using System.Globalization;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts;
using OverfitWeb.Engine.Analysis.Comparison;

namespace OverfitWeb.Api.Compare;

/// <summary>A verdict in words, with the numbers that it rests on, in both languages whatever the request prefers.</summary>
internal static class VerdictSentence
{
    public static LocalizedText Of(Verdict verdict) => new(In(Texts.Korean, verdict), In(Texts.English, verdict));

    private static string In(CultureInfo language, Verdict verdict)
    {
        List<string> sentences = [Verdict(language, verdict)];
        if (verdict.Code is VerdictCode.Helped or VerdictCode.Hurt)
            sentences.Add(Texts.In(language, Text.VerdictSplit, Points.Signed(verdict.Train?.Mean), Points.Signed(verdict.Gap?.Mean)));
        if (verdict.DifferentIterations)
            sentences.Add(Texts.In(language, Text.VerdictIterations));
        return string.Join(' ', sentences);
    }

    private static string Verdict(CultureInfo language, Verdict verdict) => Texts.In(
        language,
        Which(verdict),
        verdict.Code is VerdictCode.Helped or VerdictCode.Hurt ? Points.Size(verdict.Test?.Mean) : Points.Signed(verdict.Test?.Mean),
        Interval(language, verdict, verdict.Test),
        verdict.Pairs,
        Points.Size(verdict.Gap?.Mean),
        Interval(language, verdict, verdict.Gap),
        Points.Size(verdict.Train?.Mean),
        Points.Size(verdict.LateRise));

    private static Text Which(Verdict verdict) => verdict switch
    {
        { Code: VerdictCode.Helped } => Text.VerdictHelped,
        { Code: VerdictCode.Hurt, Gap.IsBelowZero: true } => Text.VerdictHurtAndNarrowed,
        { Code: VerdictCode.Hurt } => Text.VerdictHurt,
        { Code: VerdictCode.OnlyNarrowedTheGap } => Text.VerdictOnlyNarrowed,
        { Code: VerdictCode.Undertrained } => Text.VerdictUndertrained,
        { Code: VerdictCode.NoClearDifference } => Text.VerdictNoClearDifference,
        { Pairs: 0 } => Text.VerdictNoPair,
        _ => Text.VerdictOnePair,
    };

    private static string Interval(CultureInfo language, Verdict verdict, Estimate? difference) => Texts.In(
        language,
        Text.VerdictInterval,
        (100 * verdict.Level ?? 0).ToString("0.##", CultureInfo.InvariantCulture),
        Points.Plain(difference?.Low),
        Points.Plain(difference?.High));
}
