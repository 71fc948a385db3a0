using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Database;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Wording;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Experiments;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Experiments.Memorization;

/// <summary><c>GET /runs/{id}/memorization</c></summary>
internal static class GetMemorization
{
    public static async Task<Results<Ok<MemorizationResponse>, ProblemHttpResult>> HandleAsync(
        string id, HttpContext http, RunReader runs, MnistStore mnist, IDbContextFactory<OverfitDb> databases, CancellationToken cancellationToken)
    {
        if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is not Run run)
            return ApiProblem.NoSuchRun(http, id);
        double wrong = Math.Floor((run.Spec.Dataset.LabelNoise * run.Spec.Dataset.TrainSize) + 0.5);
        if (wrong == 0)
            return ApiProblem.Conflict(http, Texts.Of(Text.NoWrongLabels));
        if (wrong > Evaluation.MostMarked)
            return ApiProblem.Conflict(http, Texts.Of(Text.TooManyWrongLabels, wrong, Evaluation.MostMarked));
        if (mnist.IsDamaged(out string? sentence))
            return ApiProblem.Unavailable(http, sentence);

        Mnist images = await mnist.Loaded.WaitAsync(cancellationToken);
        await using OverfitDb db = await databases.CreateDbContextAsync(cancellationToken);
        var records = await db.Epochs.AsNoTracking()
            .Where(row => row.RunId == runId)
            .OrderBy(row => row.Seq)
            .Select(row => new { row.Seq, row.Epoch, row.Memorized })
            .ToListAsync(cancellationToken);
        TrainingPlan plan = PlanBuilder.Build(run.Spec, images);
        List<int>[] flips = MemorizedFlips.Of((int)wrong, records.Select(record => (record.Seq, record.Memorized)));
        return TypedResults.Ok(new MemorizationResponse(
            runId, plan.Data.Train.Side, [.. records.Select(record => record.Epoch)], Items(plan, PlanBuilder.TrueLabels(run.Spec, images), flips)));
    }

    private static List<MemorizedImage> Items(TrainingPlan plan, ReadOnlyMemory<byte> trueLabels, IReadOnlyList<int>[] flips)
    {
        ImageSet train = plan.Data.Train;
        List<MemorizedImage> items = [];
        for (int image = 0; image < train.Count; image++)
        {
            if (!plan.Data.WrongLabels![image])
                continue;
            items.Add(new(
                image,
                train.Labels.Span[image],
                trueLabels.Span[image],
                flips[items.Count],
                train.Pixels.Slice(image * train.PixelsPerImage, train.PixelsPerImage).ToArray()));
        }

        return items;
    }
}
