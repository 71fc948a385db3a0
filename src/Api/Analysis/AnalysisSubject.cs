using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Analysis;

/// <summary>A run whose weights were kept, with what is asked about it.</summary>
internal sealed record AnalysisSubject(Run Run, AnalysisQuery Query)
{
    /// <summary>Which weights answer.</summary>
    public WeightsKey Weights => WeightsKey.Of(Run, Query.Weights);

    /// <summary>Subjects with equal keys have equal answers: the weights of a finished run never change.</summary>
    public SubjectKey Key => new(Weights, Query);
}

/// <summary>Weights that were kept, by the run and the claim that wrote them.</summary>
internal readonly record struct WeightsKey(Guid Run, long Fence, WeightsChoice Choice)
{
    public static WeightsKey Of(Run run, WeightsChoice choice) => new(run.Id, run.WeightsFence!.Value, choice);
}

/// <summary>Weights with what is asked of them.</summary>
internal sealed record SubjectKey(WeightsKey Weights, AnalysisQuery Query);
