using System.Numerics;
using OverfitWeb.Engine.Layers;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Engine.Models;

/// <summary>Puts a plan's network together and draws its initial weights: W1, W2, … in order, biases zero.</summary>
public static class NetworkBuilder
{
    /// <summary>The network of a plan.</summary>
    /// <param name="plan">Widths, activation, initialiser, dropout.</param>
    /// <param name="streams">The book's stream gives initial weights, and later dropout masks.</param>
    public static Network<T> Build<T>(TrainingPlan plan, RandomStreams streams)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Network<T> network = BuildZero<T>(plan, streams);
        foreach (DenseLayer<T> layer in network.DenseLayers)
            plan.Initializer.Fill(streams.Book, layer.Inputs, layer.Outputs, layer.Weights.Values.AsSpan());
        return network;
    }

    /// <summary>A network of the same shape whose weights are zero: to copy others into.</summary>
    /// <param name="plan">Widths, activation, dropout.</param>
    /// <param name="streams">Dropout masks come from there.</param>
    public static Network<T> BuildZero<T>(TrainingPlan plan, RandomStreams streams)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NumPyRandom random = streams.Book;
        List<ILayer<T>> layers = [];
        int inputs = plan.Data.Train.PixelsPerImage;
        if (plan.InputDropout > 0)
            layers.Add(new DropoutLayer<T>(inputs, InputRule(plan), streams.Named("input dropout")));
        for (int hidden = 0; hidden < plan.HiddenWidths.Count; hidden++)
        {
            int width = plan.HiddenWidths[hidden];
            layers.Add(new DenseLayer<T>(inputs, width));
            if (plan.BatchNorm)
                layers.Add(new BatchNormLayer<T>(width));
            layers.Add(new ActivationLayer<T>(width, plan.Activation));
            if (plan.Dropout is not null)
                layers.Add(new DropoutLayer<T>(width, plan.Dropout.RuleOf(plan.Dropout.RatioAt(hidden)), random));
            inputs = width;
        }

        layers.Add(new DenseLayer<T>(inputs, plan.Data.Train.Classes));
        return new Network<T>(layers);
    }

    /// <summary>Pixels are dropped the way hidden units are; the document's way where no hidden unit is.</summary>
    private static DropoutRule InputRule(TrainingPlan plan) =>
        (plan.Dropout ?? new StandardDropout(new LayerStrengths(0))).RuleOf(plan.InputDropout);
}
