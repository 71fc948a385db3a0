using OverfitWeb.Engine.Data;
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
/// Backpropagation through whole networks against differences of the loss, in float64, with every entry of the
/// catalogue in its place and its parameters drawn at random. The loss is cross-entropy with the penalties; the 1e-7 that
/// the reported loss adds is no part of the gradient, in the book as here. Masks are the same for all differences.
/// </summary>
public sealed class GradientCheckTests(MnistFixture mnist)
{
    private const int Rows = 6;
    private const int Classes = 10;
    private const double Difference = 1e-5;

    private static readonly ReferenceKernels<double> Kernels = new();

    public static TheoryData<string, bool, double> Cases
    {
        get
        {
            TheoryData<string, bool, double> cases = [];
            foreach (string entry in CataloguePlans.Names.Select(row => row.Data))
            {
                cases.Add(entry, false, 0);
                cases.Add(entry, true, 0.1);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradients_are_the_derivatives_of_the_loss(string entry, bool batchNorm, double labelSmoothing)
    {
        TrainingPlan plan = Plans.Overfit(mnist.Split(Rows, 10)) with { HiddenWidths = [9, 7], BatchNorm = batchNorm, LabelSmoothing = labelSmoothing };
        plan = CataloguePlans.With(entry, plan, seed: 1);
        RandomStreams streams = new(1);
        Network<double> network = NetworkBuilder.Build<double>(plan, streams);
        NumPyRandomState masks = streams.Book.Save();
        BackpropagationPass<double> pass = new(network, Kernels, Rows);
        ImageMatrix<double> images = new(plan.Data.Train);
        double[] x = images.Rows(0, Rows).ToArray();
        byte[] labels = images.Labels(0, Rows).ToArray();

        double[] dLogits = new double[Rows * Classes];
        SoftmaxCrossEntropy.Gradient<double>(Kernels, Forward(), labels, Classes, labelSmoothing, dLogits);
        pass.Backward(x, dLogits);
        for (int layer = 0; layer < network.DenseLayers.Length; layer++)
        {
            foreach (var penalty in plan.Penalties)
                penalty.AddGradient(Kernels, layer, network.DenseLayers[layer].Weights.Values, network.DenseLayers[layer].Weights.Gradient.AsSpan());
        }

        foreach (Parameter<double> parameter in network.Parameters)
        {
            for (int i = 0; i < parameter.Values.Length; i += 1 + (parameter.Values.Length / 11))
            {
                // Five points: the error is of the fourth order, which batch normalisation of small variances needs.
                double numeric = ((8 * (LossAt(i, 1) - LossAt(i, -1))) - LossAt(i, 2) + LossAt(i, -2)) / (12 * Difference);
                Assert.Equal(numeric, parameter.Gradient[i], Math.Max(1e-6 * Math.Abs(numeric), 1e-8));
            }

            double LossAt(int index, int steps)
            {
                double value = parameter.Values[index];
                parameter.Values[index] = value + (steps * Difference);
                double loss = Loss();
                parameter.Values[index] = value;
                return loss;
            }
        }

        double[] Forward()
        {
            streams.Book.Restore(masks);
            return pass.Forward(x).ToArray();
        }

        double Loss()
        {
            double[] probabilities = new double[Rows * Classes];
            Kernels.Softmax(Forward(), Rows, Classes, probabilities);
            double sum = 0;
            for (int i = 0; i < probabilities.Length; i++)
            {
                double target = (labelSmoothing / Classes) + (labels[i / Classes] == i % Classes ? 1 - labelSmoothing : 0);
                sum -= target * Math.Log(probabilities[i]);
            }

            return (sum / Rows) + plan.Penalties.Sum(penalty =>
                Enumerable.Range(0, network.DenseLayers.Length).Sum(layer => penalty.Value<double>(Kernels, layer, network.DenseLayers[layer].Weights.Values)));
        }
    }
}
