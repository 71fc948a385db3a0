using System.Text.Json.Nodes;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Layers;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>How much of a hidden layer's answers is zero: what products pass over.</summary>
internal static class ZerosVerb
{
    public const string Usage =
        "[--rows 4] [--iterations 0,150,300,600]: of each hidden layer's answers to the test images, and of its units on so many images on end, the share that is zero";

    public static JsonNode? Run(Arguments arguments)
    {
        int rows = arguments.Count("rows", 4);
        string iterations = arguments.Text("iterations", arguments.Smoke ? "0,3" : "0,150,300,600")!;
        arguments.End();

        TrainingPlan plan = DocumentPlans.Overfit(testSize: arguments.Smoke ? 240 : DocumentPlans.TestSize);
        IKernels<float> kernels = KernelCatalog.Fastest<float>().Kernels;
        using Trainer<float> trainer = new(plan, kernels, threads: 1);
        ImageBlocks<float> images = SharedBlocks.Of<float>(plan.Data.Test);
        JsonArray figures = [];
        foreach (string number in iterations.Split(','))
        {
            int done = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
            trainer.TrainTo(done, CancellationToken.None);
            (double Values, double Tiles)[] layers = Count(trainer.Networks[0], kernels, images, rows);
            Console.WriteLine($"after {done,4} iterations: values {string.Join(' ', layers.Select(l => $"{l.Values:P1}"))}, units on {rows} images {string.Join(' ', layers.Select(l => $"{l.Tiles:P1}"))}, on average {layers.Average(l => l.Tiles):P1}");
            figures.Add(new JsonObject { ["iterations"] = done, ["values"] = layers.Average(l => l.Values), ["tiles"] = layers.Average(l => l.Tiles) });
        }

        return new JsonObject { ["rows"] = rows, ["after"] = figures };
    }

    /// <summary>For each hidden layer the share of zeros among its answers, and of units that are zero on all of some images on end.</summary>
    private static (double Values, double Tiles)[] Count(Network<float> network, IKernels<float> kernels, ImageBlocks<float> images, int rows)
    {
        int[] zeros = new int[network.Layers.Length], values = new int[zeros.Length], silent = new int[zeros.Length], tiles = new int[zeros.Length];
        for (int block = 0; block < images.Blocks; block++)
        {
            float[] below = images[block].Dense.ToArray();
            int count = images[block].Rows;
            for (int i = 0; i < network.Layers.Length; i++)
            {
                int width = network.Layers[i].Outputs;
                float[] y = new float[count * width];
                network.Layers[i].Infer(kernels, below, count, y);
                values[i] += y.Length;
                zeros[i] += y.Count(value => value == 0);
                for (int tile = 0; tile < count / rows; tile++)
                {
                    float[] some = y[(tile * rows * width)..((tile + 1) * rows * width)];
                    tiles[i] += width;
                    silent[i] += Enumerable.Range(0, width).Count(unit => Enumerable.Range(0, rows).All(row => some[(row * width) + unit] == 0));
                }

                below = y;
            }
        }

        return [.. Enumerable.Range(0, zeros.Length)
            .Where(i => network.Layers[i] is ActivationLayer<float>)
            .Select(i => (zeros[i] / (double)values[i], silent[i] / (double)tiles[i]))];
    }
}
