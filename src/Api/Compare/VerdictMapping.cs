using OverfitWeb.Contracts.Compare;
using OverfitWeb.Engine.Analysis.Comparison;
using Code = OverfitWeb.Contracts.Compare.VerdictCode;
using EngineCode = OverfitWeb.Engine.Analysis.Comparison.VerdictCode;

namespace OverfitWeb.Api.Compare;

/// <summary>A verdict as the wire has it.</summary>
internal static class VerdictMapping
{
    public static VerdictResponse ToResponse(this Verdict verdict, string baseline, string candidate) => new()
    {
        Baseline = baseline,
        Candidate = candidate,
        Code = ToCode(verdict.Code),
        Pairs = verdict.Pairs,
        Level = verdict.Level,
        DeltaTrain = verdict.Train?.ToResponse(),
        DeltaTest = verdict.Test?.ToResponse(),
        DeltaGap = verdict.Gap?.ToResponse(),
        DeltaTestLoss = verdict.TestLoss?.ToResponse(),
        DifferentIterations = verdict.DifferentIterations,
        Sentence = VerdictSentence.Of(verdict),
    };

    private static Code ToCode(EngineCode code) => code switch
    {
        EngineCode.Helped => Code.Helped,
        EngineCode.OnlyNarrowedTheGap => Code.OnlyNarrowedTheGap,
        EngineCode.Hurt => Code.Hurt,
        EngineCode.Undertrained => Code.Undertrained,
        EngineCode.NoClearDifference => Code.NoClearDifference,
        _ => Code.NotEnoughSeeds,
    };
}
