using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Tests.Data;

[assembly: AssemblyFixture(typeof(MnistFixture))]

namespace OverfitWeb.Engine.Tests.Data;

/// <summary>The real MNIST files, loaded once for all tests.</summary>
public sealed class MnistFixture
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "data", "mnist");

    public Mnist Mnist { get; } = Mnist.Load(Folder);

    public DatasetSplit Split(int trainSize, int testSize) => new(Mnist.Train.First(trainSize), Mnist.Test.First(testSize));
}
