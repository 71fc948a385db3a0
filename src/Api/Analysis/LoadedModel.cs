using OverfitWeb.Contracts.Analysis;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Analysis;

/// <summary>A trained run, ready to answer.</summary>
/// <param name="Plan">What it was trained by; has its images.</param>
/// <param name="Model">Its networks.</param>
internal sealed record LoadedModel(TrainingPlan Plan, TrainedModel Model)
{
    /// <summary>Who answers a query. The masks of Monte-Carlo dropout come from the run's seed: asked twice, it answers the same.</summary>
    public IPredictor PredictorOf(AnalysisQuery query) => (query.Member, query.Samples) switch
    {
        (null, 0) => Model.Average(),
        (null, int samples) => Model.MonteCarlo(samples, Plan.Seed),
        (int member, 0) => Model.Member(member),
        (int member, int samples) => Model.MonteCarlo(member, samples, Plan.Seed),
    };

    /// <summary>The images that a query asks about.</summary>
    public ImageSet ImagesOf(ImagesChoice images) => images switch
    {
        ImagesChoice.Train => Plan.Data.Train,
        ImagesChoice.Validation => Plan.Data.Validation!,
        _ => Plan.Data.Test,
    };
}
