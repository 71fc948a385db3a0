using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Weights;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.State;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Analysis;

/// <summary>Loads the networks of runs and keeps the latest: a page asks several things of one run, and ensembles share members.</summary>
internal sealed class ModelShelf(WeightStore weights, MnistStore mnist)
{
    /// <summary>Bytes of networks that are kept, about; a larger one is loaded each time.</summary>
    private const long MostBytes = 256L << 20;

    private readonly RecentlyUsed<WeightsKey, LoadedModel> _models = new(MostBytes);

    /// <summary>The networks of a run. The data set must be loaded.</summary>
    /// <exception cref="UnreadableWeightsException">Their file is missing, damaged, or from another version.</exception>
    public LoadedModel Take(Run run, WeightsChoice choice)
    {
        WeightsKey key = WeightsKey.Of(run, choice);
        if (_models.Find(key) is LoadedModel known)
            return known;
        long bytes = BytesOf(run.Spec);
        _models.MakeRoom(bytes);
        LoadedModel loaded = Load(run, choice);
        _models.Add(key, loaded, bytes);
        return loaded;
    }

    private LoadedModel Load(Run run, WeightsChoice choice)
    {
        try
        {
            TrainingPlan plan = PlanBuilder.Build(run.Spec, mnist.Loaded.Result);
            using FileStream file = weights.Open(run, choice);
            return new LoadedModel(plan, TrainedModel.Load(plan, run.Spec.Training.Precision.ToEngine(), file));
        }
        catch (Exception e) when (e is CheckpointException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnreadableWeightsException(WeightStore.NameOf(run, choice), e);
        }
    }

    private static long BytesOf(RunSpec spec)
    {
        // Values and gradients in the run's precision, and a copy in double precision to look at.
        double perWeight = spec.Training.Precision == Precision.Float64 ? 24 : 16;
        // Images that are not the first ones were copied.
        double images = spec.Dataset.Selection == Selection.First ? 0 : spec.Dataset.TrainSize + spec.Dataset.ValidationSize;
        return (long)((spec.Model.Members * SpecSize.Of(spec).Parameters * perWeight) + (images * Mnist.Side * Mnist.Side));
    }
}
