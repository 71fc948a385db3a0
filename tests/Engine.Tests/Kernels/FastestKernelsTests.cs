using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Tests.Training;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Kernels;

/// <summary>
/// What the product would run in this process, against the reference: a training with masks and penalties, bit for bit.
/// <see cref="InstructionSetTests"/> runs this where instructions are denied, and reads from <see cref="FileVariable"/> what came out.
/// </summary>
public sealed class FastestKernelsTests(MnistFixture mnist)
{
    /// <summary>Names the file to write kernels and bits to.</summary>
    public const string FileVariable = "OVERFIT_FASTEST_KERNELS";

    [Fact]
    public void They_train_to_the_bits_of_the_reference()
    {
        string[] bits = [Bits(KernelCatalog.Fastest<float>()), Bits(KernelCatalog.Fastest<double>())];
        Assert.Equal(Bits(new KernelSet<float>("reference", new ReferenceKernels<float>())), bits[0]);
        Assert.Equal(Bits(new KernelSet<double>("reference", new ReferenceKernels<double>())), bits[1]);
        if (Environment.GetEnvironmentVariable(FileVariable) is string file)
            File.WriteAllLines(file, [string.Join(' ', KernelCatalog.All<float>().Select(set => set.Name)), .. bits]);
    }

    private string Bits<T>(KernelSet<T> set)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TrainingPlan plan = Plans.Overfit(mnist.Split(60, 100)) with
        {
            HiddenWidths = [33, 20],
            BatchSize = 20,
            Epochs = 4,
            Dropout = new StandardDropout(new LayerStrengths(0.2)),
            Penalties = [new L2Penalty(new LayerStrengths(0.01))],
        };
        RecordingObserver observer = new();
        using Trainer<T> trainer = new(plan, set.Kernels, threads: 2);
        trainer.Run(observer, TestContext.Current.CancellationToken);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var parameter in trainer.Networks[0].Parameters)
            hash.AppendData(MemoryMarshal.AsBytes(parameter.Values.AsSpan()));
        IEnumerable<string> records = observer.Records.Select(record => string.Create(
            CultureInfo.InvariantCulture, $"{record.Test.Correct} {record.Test.Loss:R} {record.Penalty:R} {string.Join(',', record.WeightNorms)}"));
        return $"{Convert.ToHexString(hash.GetHashAndReset())} {string.Join(" | ", records)}";
    }
}
