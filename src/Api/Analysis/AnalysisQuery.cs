using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Analysis;

/// <summary>What of a finished run is asked about; equal queries have equal answers.</summary>
/// <param name="Weights">Its final or its best weights.</param>
/// <param name="Images">What it is to answer.</param>
/// <param name="Member">A member of an ensemble; null for the whole run.</param>
/// <param name="Samples">Forward passes of Monte-Carlo dropout; 0 for one pass with the units scaled.</param>
internal sealed record AnalysisQuery(WeightsChoice Weights, ImagesChoice Images, int? Member, int Samples)
{
    private const int MostSamples = 200;

    /// <summary>Reads the query parameters of an analysis; those that are not given have their defaults.</summary>
    public static AnalysisQuery Read(QueryReader query) => new(
        query.Choice<WeightsChoice>("weights") ?? WeightsChoice.Final,
        query.Choice<ImagesChoice>("images") ?? ImagesChoice.Test,
        query.Integer("member", 0, int.MaxValue),
        query.Integer("samples", 0, MostSamples) ?? 0);

    /// <summary>Names what is asked for and the run does not have.</summary>
    public void Check(RunSpec spec, RequestErrors errors)
    {
        if (Member >= spec.Model.Members)
            errors.Add("member", Texts.Of(Text.MustBeQuery, Texts.Of(Text.FromTo, Texts.Of(Text.AWholeNumber), 0, spec.Model.Members - 1)));
        if (Images == ImagesChoice.Validation && spec.Dataset.ValidationSize == 0)
            errors.Add("images", Texts.Of(Text.NoValidationImages));
        if (Samples > 0 && spec.Model is { Dropout: null, InputDropout: 0 })
            errors.Add("samples", Texts.Of(Text.NoDropoutToSample));
    }
}
