using OverfitWeb.Engine.Activations;
using OverfitWeb.Engine.Catalog;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;
using OverfitWeb.Engine.Losses;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Tests.Data;
using OverfitWeb.Engine.Tests.Training;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Tests.Models;

/// <summary>
/// Backpropagation through whole networks against central differences of the loss, in float64. The loss is −ln p: the
/// 1e-7 that the reported loss adds is no part of the gradient, in the book as here.
/// </summary>
public sealed class GradientCheckTests(MnistFixture mnist)
{
    private const int Rows = 6;

    public static TheoryData<string, bool> Cases
    {
        get
        {
            TheoryData<string, bool> cases = [];
            foreach (Descriptor<IActivation> activation in EngineCatalog.Activations)
            {
                cases.Add(activation.Kind, false);
                cases.Add(activation.Kind, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradients_are_the_derivatives_of_the_loss(string activation, bool batchNorm)
    {
        Descriptor<IActivation> descriptor = EngineCatalog.Activations.Single(d => d.Kind == activation);
        TrainingPlan plan = Plans.Overfit(mnist.Split(Rows, 10)) with
        {
            HiddenWidths = [9, 7],
            BatchNorm = batchNorm,
            Activation = descriptor.Create(new ParameterValues(descriptor.Parameters, new Dictionary<string, double[]>())),
        };
        ReferenceKernels<double> kernels = new();
        Network<double> network = NetworkBuilder.Build<double>(plan, new RandomStreams(1));
        BackpropagationPass<double> pass = new(network, kernels, Rows);
        OverfitWeb.Engine.Data.ImageMatrix<double> images = new(plan.Data.Train);
        double[] x = images.Rows(0, Rows).ToArray();
        byte[] labels = images.Labels(0, Rows).ToArray();

        double[] dLogits = new double[Rows * 10];
        SoftmaxCrossEntropy.Gradient<double>(kernels, pass.Forward(x), labels, 10, 0, dLogits);
        pass.Backward(x, dLogits);

        const double Step = 1e-5;
        foreach (Parameter<double> parameter in network.Parameters)
        {
            for (int i = 0; i < parameter.Values.Length; i += 1 + (parameter.Values.Length / 11))
            {
                double value = parameter.Values[i];
                parameter.Values[i] = value + Step;
                double above = Loss();
                parameter.Values[i] = value - Step;
                double below = Loss();
                parameter.Values[i] = value;
                double numeric = (above - below) / (2 * Step);
                Assert.Equal(numeric, parameter.Gradient[i], Math.Max(1e-6 * Math.Abs(numeric), 1e-8));
            }
        }

        double Loss()
        {
            double[] probabilities = new double[Rows * 10];
            kernels.Softmax(pass.Forward(x), Rows, 10, probabilities);
            return -labels.Select((label, i) => Math.Log(probabilities[(i * 10) + label])).Sum() / Rows;
        }
    }
}
