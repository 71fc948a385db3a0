using Microsoft.AspNetCore.Http.HttpResults;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Problems;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Analysis;

/// <summary>Finds the run that is asked about, or says why it cannot be analysed, before anything is loaded.</summary>
internal sealed class AnalysisSubjects(RunReader runs, MnistStore mnist)
{
    public async Task<(AnalysisSubject? Subject, ProblemHttpResult? Problem)> FindAsync(
        HttpContext http, string id, QueryReader reader, CancellationToken cancellationToken)
    {
        AnalysisQuery query = AnalysisQuery.Read(reader);
        if (reader.Errors.Any)
            return (null, ApiProblem.Invalid(http, reader.Errors.ToDictionary()));
        if (!RunId.TryParse(id, out Guid runId) || await runs.FindAsync(runId, cancellationToken) is not Run run)
            return (null, ApiProblem.NoSuchRun(http, id));

        query.Check(run.Spec, reader.Errors);
        if (reader.Errors.Any)
            return (null, ApiProblem.Invalid(http, reader.Errors.ToDictionary()));
        if (run.WeightsFence is null)
            return (null, ApiProblem.Conflict(http, MissingWeights.Why(run)));
        RequestErrors excess = new();
        AnalysisCost.Check(run.Spec, query, excess);
        if (excess.Any)
            return (null, ApiProblem.TooLarge(http, excess.ToDictionary()));
        return await DatasetFaultAsync(cancellationToken) is string fault
            ? (null, ApiProblem.Unavailable(http, fault))
            : (new AnalysisSubject(run, query), null);
    }

    private async Task<string?> DatasetFaultAsync(CancellationToken cancellationToken)
    {
        try
        {
            // Half a second after the start of the service it is there.
            await mnist.Loaded.WaitAsync(cancellationToken);
            return null;
        }
        catch (DatasetException e)
        {
            return e.Message;
        }
    }
}
