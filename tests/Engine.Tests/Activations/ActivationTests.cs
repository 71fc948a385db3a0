using System.Text.Json;
using OverfitWeb.Engine.Activations;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Tests.Activations;

/// <summary>Every activation of the catalogue and its derivative against PyTorch.</summary>
public sealed class ActivationTests
{
    private static readonly JsonElement Expected = Reference.Root.GetProperty("activations");

    public static TheoryData<string> Kinds => [.. EngineCatalog.Activations.Select(d => d.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Value_and_derivative_are_those_of_PyTorch(string kind)
    {
        Descriptor<IActivation> descriptor = EngineCatalog.Activations.Single(d => d.Kind == kind);
        IActivation activation = descriptor.Create(new ParameterValues(descriptor.Parameters, new Dictionary<string, double[]>()));
        IKernels<double> kernels = KernelCatalog.Fastest<double>().Kernels;
        double[] x = Reference.Array(Expected, "x");
        double[] y = new double[x.Length], dx = new double[x.Length], ones = [.. x.Select(_ => 1.0)];
        activation.Forward<double>(kernels, x, y);
        activation.Backward<double>(kernels, x, y, ones, dx);

        JsonElement expected = Expected.GetProperty("results").GetProperty(kind);
        Reference.AssertClose(Reference.Array(expected, "y"), y, 1e-14);
        Reference.AssertClose(Reference.Array(expected, "dx"), dx, 1e-14);
    }
}
