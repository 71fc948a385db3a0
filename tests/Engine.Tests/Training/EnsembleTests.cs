using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Threading;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

public sealed class EnsembleTests(MnistFixture mnist)
{
    private TrainingPlan Small => Plans.Overfit(mnist.Split(60, 500)) with { HiddenWidths = [32, 20], BatchSize = 20, Epochs = 8 };

    /// <summary>
    /// Five networks of the document, as averaged in NumPy over the book's own code: alone 0.7545 on average after the last
    /// iteration, together 0.7947.
    /// </summary>
    [Fact]
    public void Five_networks_of_the_document_together_are_better_than_each()
    {
        TrainingPlan plan = Plans.Overfit(mnist.Split(300, 10_000)) with { Members = 5 };
        using Trainer<double> trainer = new(plan, Engine.Kernels.KernelCatalog.Fastest<double>().Kernels, threads: 2);
        trainer.TrainTo(601, TestContext.Current.CancellationToken);
        using WorkerTeam team = new(2);
        Measurement test = new Evaluator<double>(Engine.Kernels.KernelCatalog.Fastest<double>().Kernels, team)
            .Measure(trainer.Networks, new ImageBlocks<double>(plan.Data.Test), TestContext.Current.CancellationToken);

        Assert.Equal(0.7947, test.Average.Accuracy, 1e-9);
        Assert.Equal(0.7545, test.Members.Average(member => member.Accuracy), 5e-5);
        Assert.Equal(5, test.Members.Count);
        Assert.InRange(test.MajorityAccuracy, 0.77, 0.80);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Each_member_is_the_network_of_its_seed_bit_for_bit(int threads)
    {
        RecordingObserver ensemble = new();
        TrainingJob.Run(Small with { Seed = 7, Members = 3 }, FloatPrecision.Float32, threads, ensemble, TestContext.Current.CancellationToken);
        Assert.All(ensemble.Records, report => Assert.Equal([7u, 8u, 9u], report.Seeds));
        for (int member = 0; member < 3; member++)
        {
            RecordingObserver alone = new();
            TrainingJob.Run(Small with { Seed = 7 + (uint)member }, FloatPrecision.Float32, 1, alone, TestContext.Current.CancellationToken);
            Assert.Equal(alone.Records.Select(report => report.Train), ensemble.Records.Select(report => report.TrainMembers.Members[member]));
            Assert.Equal(alone.Records.Select(report => report.Test), ensemble.Records.Select(report => report.TestMembers.Members[member]));
        }
    }

    [Fact]
    public void What_is_recorded_is_the_average_and_the_vote_of_its_members()
    {
        RecordingObserver observer = new();
        TrainingPlan plan = Small with { Members = 3 };
        TrainingJob.Run(plan, FloatPrecision.Float64, 2, observer, TestContext.Current.CancellationToken);

        using WorkerTeam team = new(1);
        using MemoryStream file = new(observer.FinalWeights);
        TrainedModel model = TrainedModel.Load(plan, FloatPrecision.Float64, file);
        double[][] members = [.. model.Members().Select(member => member.Predict(plan.Data.Test, team, TestContext.Current.CancellationToken))];
        double[] average = model.Average().Predict(plan.Data.Test, team, TestContext.Current.CancellationToken);

        int correct = 0;
        int majority = 0;
        double loss = 0;
        for (int image = 0; image < plan.Data.Test.Count; image++)
        {
            int label = plan.Data.Test.Labels.Span[image];
            double[] mean = [.. Enumerable.Range(0, 10).Select(c => members.Average(p => p[(image * 10) + c]))];
            int[] votes = new int[10];
            foreach (double[] p in members)
                votes[Array.IndexOf(p, p.AsSpan(image * 10, 10).ToArray().Max(), image * 10) - (image * 10)]++;
            int mostVotes = Enumerable.Range(0, 10).OrderByDescending(c => votes[c]).ThenByDescending(c => mean[c]).First();
            correct += Array.IndexOf(mean, mean.Max()) == label ? 1 : 0;
            majority += mostVotes == label ? 1 : 0;
            loss -= Math.Log(average[(image * 10) + label] + 1e-7);
            Assert.Equal(mean, average.AsSpan(image * 10, 10).ToArray(), (a, b) => Math.Abs(a - b) < 1e-15);
        }

        Measurement last = observer.Records[^1].TestMembers;
        Assert.Equal(correct, last.Average.Correct);
        Assert.Equal(majority, last.MajorityCorrect);
        Assert.Equal(loss / plan.Data.Test.Count, last.Average.Loss, 1e-12);
    }

    [Fact]
    public void Votes_that_are_equal_are_decided_by_the_averaged_probability()
    {
        Assert.Equal(2, Decision.ByVotes<double>([1, 0, 1], [0.4, 0.1, 0.5]));
        Assert.Equal(0, Decision.ByVotes<double>([1, 0, 1], [0.5, 0.1, 0.4]));
        Assert.Equal(1, Decision.ByVotes<double>([0, 2, 1], [0.5, 0.1, 0.4]));
    }
}
