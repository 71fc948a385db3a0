using System.Text.Json;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;
using OverfitWeb.Engine.Optimizers;

namespace OverfitWeb.Engine.Tests.Optimizers;

/// <summary>Twelve steps of every optimiser in the catalogue, with its defaults but η = 0.1, against PyTorch.</summary>
public sealed class OptimizerTests
{
    private static readonly JsonElement Expected = Reference.Root.GetProperty("optimizers");

    public static TheoryData<string> Kinds => [.. EngineCatalog.Optimizers.Select(d => d.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Steps_are_those_of_PyTorch(string kind)
    {
        Descriptor<IOptimizer> descriptor = EngineCatalog.Optimizers.Single(d => d.Kind == kind);
        IOptimizer optimizer = descriptor.Create(new ParameterValues(descriptor.Parameters, new Dictionary<string, double[]> { ["learningRate"] = [0.1] }));
        Parameter<double> parameter = new(1, 6, isWeight: true);
        parameter.AllocateSlots(optimizer.Slots);
        Reference.Array(Expected, "start").CopyTo(parameter.Values, 0);

        int number = 0;
        foreach (JsonElement gradient in Expected.GetProperty("gradients").EnumerateArray())
        {
            double[] values = [.. gradient.EnumerateArray().Select(e => e.GetDouble())];
            OptimizerStep step = new(optimizer.LearningRate, ++number, IsWeight: true);
            optimizer.Step(KernelCatalog.Fastest<double>().Kernels, step, parameter.Values.AsSpan(), values, parameter.Slots);
        }

        Reference.AssertClose(Reference.Array(Expected.GetProperty("results"), kind), parameter.Values, 1e-12);
    }

    [Fact]
    public void AdamW_leaves_biases_alone()
    {
        AdamW optimizer = new(0.1, 0.9, 0.999, 1e-8, weightDecay: 0.5);
        double[] bias = [2];
        optimizer.Step(new ReferenceKernels<double>(), new OptimizerStep(0.1, 1, IsWeight: false), bias, [0], [new double[1], new double[1]]);
        Assert.Equal([2], bias);
    }
}
