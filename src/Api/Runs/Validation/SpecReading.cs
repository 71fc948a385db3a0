using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Problems;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Api.Runs.Validation;

/// <summary>A body of <c>POST /runs</c> after reading: a resolved spec, or what is wrong with it.</summary>
/// <param name="Spec">Every member filled in; null if the request is not valid.</param>
/// <param name="Preset">The preset that it was made from, if any.</param>
/// <param name="Errors">What is not valid.</param>
/// <param name="Excess">What is valid but larger than this service takes.</param>
internal sealed record SpecReading(RunSpec? Spec, string? Preset, RequestErrors Errors, RequestErrors Excess)
{
    /// <summary>Why no run can be made of it; null if one can.</summary>
    public ProblemHttpResult? Problem(HttpContext http, MnistStore mnist)
    {
        if (Errors.Any)
            return ApiProblem.Invalid(http, Errors.ToDictionary());
        if (Excess.Any)
            return ApiProblem.TooLarge(http, Excess.ToDictionary());
        return mnist.IsDamaged(out string? sentence) ? ApiProblem.Unavailable(http, sentence) : null;
    }
}
