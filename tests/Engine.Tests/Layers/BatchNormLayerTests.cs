using System.Text.Json;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;

namespace OverfitWeb.Engine.Tests.Layers;

public sealed class BatchNormLayerTests
{
    private static readonly JsonElement Expected = Reference.Root.GetProperty("batchNorm");

    [Fact]
    public void Two_batches_there_and_back_are_those_of_PyTorch()
    {
        ReferenceKernels<double> kernels = new();
        BatchNormLayer<double> layer = new(3);
        new[] { 1.5, 0.5, -1.0 }.CopyTo(layer.Scale.Values, 0);
        new[] { 0.1, 0.2, 0.3 }.CopyTo(layer.Shift.Values, 0);
        double[][] batches = [.. Expected.GetProperty("batches").EnumerateArray().Select(b => b.EnumerateArray().Select(e => e.GetDouble()).ToArray())];
        double[] y = new double[15], dx = new double[15], inferred = new double[15];

        layer.Forward(kernels, batches[0], 5, y);
        layer.Forward(kernels, batches[1], 5, y);
        layer.Backward(kernels, batches[1], y, Reference.Array(Expected, "dy"), 5, dx);
        layer.Infer(kernels, batches[0], 5, inferred);

        Reference.AssertClose(Reference.Array(Expected, "y"), y, 1e-13);
        Reference.AssertClose(Reference.Array(Expected, "dx"), dx, 1e-13);
        Reference.AssertClose(Reference.Array(Expected, "dScale"), layer.Scale.Gradient, 1e-13);
        Reference.AssertClose(Reference.Array(Expected, "dShift"), layer.Shift.Gradient, 1e-13);
        Reference.AssertClose(Reference.Array(Expected, "runningMean"), layer.RunningMean, 1e-13);
        Reference.AssertClose(Reference.Array(Expected, "runningVariance"), layer.RunningVariance, 1e-13);
        Reference.AssertClose(Reference.Array(Expected, "inferred"), inferred, 1e-13);
    }
}
