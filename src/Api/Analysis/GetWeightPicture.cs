using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Wording;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Analysis;

/// <summary><c>GET /runs/{id}/weights/{layer}.png</c></summary>
internal static class GetWeightPicture
{
    public static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        string id, string layer, HttpContext http, AnalysisSubjects subjects, AnalysisDesk desk, Analyst analyst, CancellationToken cancellationToken)
    {
        QueryReader reader = new(http.Request.Query, "weights", "member");
        (AnalysisSubject? subject, ProblemHttpResult? problem) = await subjects.FindAsync(http, id, reader, cancellationToken);
        if (subject is null)
            return problem!;
        int layers = subject.Run.Spec.Model.Hidden.Count + 1;
        if (!int.TryParse(layer, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || number > layers)
            return ApiProblem.NoSuchLayer(http, layer, layers);
        if (Excess(subject.Run.Spec.Model, number) is string sentence)
            return ApiProblem.TooLarge(http, new Dictionary<string, IReadOnlyList<string>> { ["layer"] = [sentence] });

        EntityTagHeaderValue tag = TagOf(subject, number);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            Keep(http, tag);
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        (byte[]? picture, problem) = await desk.AskAsync(http, null, _ => analyst.Draw(subject, number));
        if (picture is null)
            return problem!;
        Keep(http, tag);
        return TypedResults.File(picture, "image/png");
    }

    private static void Keep(HttpContext http, EntityTagHeaderValue tag)
    {
        http.Response.GetTypedHeaders().ETag = tag;
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
    }

    private static string? Excess(ModelSpec model, int layer)
    {
        double inputs = layer == 1 ? Mnist.Side * Mnist.Side : model.Hidden[layer - 2];
        double outputs = layer > model.Hidden.Count ? Mnist.Classes : model.Hidden[layer - 1];
        return inputs * outputs > AnalysisCost.MostDrawnWeights
            ? Texts.Of(Text.TooManyToDraw, Show(inputs * outputs), Show(AnalysisCost.MostDrawnWeights))
            : null;
    }

    /// <summary>Weights of a finished run never change; how they are read and drawn may, with the version.</summary>
    private static EntityTagHeaderValue TagOf(AnalysisSubject subject, int layer) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"\"{subject.Run.Id:N}-{subject.Weights.Fence}-{subject.Query.Weights}-{subject.Query.Member ?? 0}-{layer}-{EngineInfo.Version}\""));

    private static string Show(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
