using OverfitWeb.Engine.Data.Augmentation;
using OverfitWeb.Engine.Data.Sampling;
using OverfitWeb.Engine.Optimizers;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.State;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Training;

/// <summary>Stopping at a record and going on from the checkpoint gives the bits of a training that never stopped.</summary>
public sealed class CheckpointTests(MnistFixture mnist)
{
    private TrainingPlan Small => Plans.Overfit(mnist.Split(50, 120)) with
    {
        HiddenWidths = [12, 9],
        BatchSize = 20,
        Epochs = 6,
        Identity = "small",
    };

    /// <summary>Everything that has a state, at once.</summary>
    private TrainingPlan Everything => Small with
    {
        Data = new(mnist.Mnist.Train.First(50), mnist.Mnist.Test.First(120)) { Validation = mnist.Mnist.Train.Slice(50, 60) },
        Members = 2,
        Optimizer = new Adam(0.002, 0.9, 0.999, 1e-8),
        BatchNorm = true,
        Dropout = new InvertedDropout(new LayerStrengths(0.2)),
        InputDropout = 0.1,
        Sampling = SamplingKind.Shuffled,
        Augmentations = [new ShiftAugmentation(2), new RotationAugmentation(15)],
        Penalties = [new L1Penalty(new LayerStrengths(1e-4))],
        Constraints = [new MaxNormConstraint(3)],
        LabelSmoothing = 0.1,
        Recording = RecordingKind.Trainer,
        EarlyStopping = new EarlyStopping(MonitoredValue.ValidationLoss, 2, 0),
        Epochs = 12,
    };

    [Theory]
    [InlineData(FloatPrecision.Float32)]
    [InlineData(FloatPrecision.Float64)]
    public void Goes_on_from_every_record_with_everything_switched_on(FloatPrecision precision) => CheckEveryRecord(Everything, precision);

    [Theory]
    [MemberData(nameof(CataloguePlans.Names), MemberType = typeof(CataloguePlans))]
    public void Goes_on_with_every_entry_of_the_catalogue(string entry)
    {
        for (uint draw = 0; draw < 3; draw++)
            CheckEveryRecord(CataloguePlans.With(entry, Small, draw), FloatPrecision.Float32);
    }

    [Fact]
    public void The_entries_of_the_catalogue_do_not_all_come_to_the_same()
    {
        string[] outcomes = [.. CataloguePlans.Names.Select(row => OutcomeOf(CataloguePlans.With(row.Data, Small, 0)))];
        // The defaults themselves (ReLU, He, SGD, constant) are entries too, and equal the plan that nothing was put into.
        Assert.True(outcomes.Distinct().Count() >= outcomes.Length - 4, $"{outcomes.Distinct().Count()} of {outcomes.Length}");

        string OutcomeOf(TrainingPlan plan)
        {
            RecordingObserver observer = new();
            TrainingJob.Run(plan, FloatPrecision.Float32, 1, observer, TestContext.Current.CancellationToken);
            return Convert.ToHexString(observer.FinalWeights);
        }
    }

    [Fact]
    public void A_checkpoint_of_another_plan_does_not_fit()
    {
        byte[] file = CheckpointsOf(Small, FloatPrecision.Float32, new RecordingObserver())[2];
        Assert.Equal(CheckpointFault.DoesNotFit, FaultOf(Small with { Identity = "other" }, FloatPrecision.Float32, file));
        Assert.Equal(CheckpointFault.DoesNotFit, FaultOf(Small, FloatPrecision.Float64, file));
        Assert.Equal(CheckpointFault.DoesNotFit, FaultOf(Small with { HiddenWidths = [12, 8] }, FloatPrecision.Float32, file));
        Assert.Equal(CheckpointFault.DoesNotFit, FaultOf(Small with { HiddenWidths = [12] }, FloatPrecision.Float32, file));
        Assert.Equal(CheckpointFault.DoesNotFit, FaultOf(Small with { HiddenWidths = [12, 9, 9] }, FloatPrecision.Float32, file));
        Assert.Equal(CheckpointFault.DoesNotFit, FaultOf(Small with { Members = 2 }, FloatPrecision.Float32, file));
        Assert.Equal(CheckpointFault.DoesNotFit, FaultOf(Small with { Optimizer = new Momentum(0.01, 0.9) }, FloatPrecision.Float32, file));
        Assert.Equal(CheckpointFault.DoesNotFit, FaultOf(Small with { InputDropout = 0.1 }, FloatPrecision.Float32, file));
        Assert.Equal(CheckpointFault.DoesNotFit, FaultOf(Small with { EarlyStopping = new(MonitoredValue.TestLoss, 3, 0) }, FloatPrecision.Float32, file));
    }

    [Fact]
    public void Weights_are_no_training_to_go_on_from()
    {
        RecordingObserver observer = new();
        TrainingJob.Run(Small, FloatPrecision.Float32, 1, observer, TestContext.Current.CancellationToken);
        Assert.Equal(CheckpointFault.DoesNotFit, FaultOf(Small, FloatPrecision.Float32, observer.FinalWeights));
    }

    private static void CheckEveryRecord(TrainingPlan plan, FloatPrecision precision)
    {
        RecordingObserver whole = new();
        List<byte[]> checkpoints = CheckpointsOf(plan, precision, whole);
        Assert.True(checkpoints.Count > 2);
        for (int record = 0; record < checkpoints.Count; record++)
        {
            RecordingObserver rest = new();
            using MemoryStream stream = new(checkpoints[record]);
            TrainingJob.Resume(plan, precision, 1 + (record % 2), stream, rest, TestContext.Current.CancellationToken);
            Assert.Equal(whole.Records.Skip(record + 1).Select(Describe), rest.Records.Select(Describe));
            Assert.Equal(whole.FinalWeights, rest.FinalWeights);
            Assert.Equal(whole.BestRecord, rest.BestRecord);
            Assert.Equal(whole.BestWeights, rest.BestWeights);
        }
    }

    private static List<byte[]> CheckpointsOf(TrainingPlan plan, FloatPrecision precision, RecordingObserver whole)
    {
        List<byte[]> checkpoints = [];
        RecordingObserver observer = new() { AtRecord = (_, state) => checkpoints.Add(RecordingObserver.Bytes(state.Save)) };
        TrainingJob.Run(plan, precision, 2, observer, TestContext.Current.CancellationToken);
        // Once more without saving, so that saving is shown to change nothing.
        TrainingJob.Run(plan, precision, 1, whole, TestContext.Current.CancellationToken);
        Assert.Equal(whole.FinalWeights, observer.FinalWeights);
        return checkpoints;
    }

    private static CheckpointFault FaultOf(TrainingPlan plan, FloatPrecision precision, byte[] file)
    {
        using MemoryStream stream = new(file);
        RecordingObserver observer = new();
        CheckpointException fault = Assert.Throws<CheckpointException>(
            () => TrainingJob.Resume(plan, precision, 1, stream, observer, TestContext.Current.CancellationToken));
        Assert.Empty(observer.Records);
        return fault.Fault;
    }

    private static string Describe(EpochReport report) =>
        $"{report.Epoch} {report.Iterations} {report.Train} {report.Test} {report.Validation} {report.Penalty:R} {report.LearningRate:R} "
        + string.Join(' ', report.TrainMembers.Members) + string.Join(' ', report.TestMembers.Members)
        + string.Join(' ', report.WeightNorms) + report.TestMembers.MajorityCorrect;
}
