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
        NumPyRandom random = streams.Book;
        List<ILayer<T>> layers = [];
        int inputs = plan.Data.Train.PixelsPerImage;
        if (plan.InputDropout > 0)
            layers.Add(new DropoutLayer<T>(inputs, InputRule(plan), streams.Named("input dropout")));
        for (int hidden = 0; hidden < plan.HiddenWidths.Count; hidden++)
        {
            int width = plan.HiddenWidths[hidden];
            layers.Add(Dense<T>(plan, random, inputs, width));
            if (plan.BatchNorm)
                layers.Add(new BatchNormLayer<T>(width));
            layers.Add(new ActivationLayer<T>(width, plan.Activation));
            if (plan.Dropout is not null)
                layers.Add(new DropoutLayer<T>(width, plan.Dropout.RuleOf(plan.Dropout.RatioAt(hidden)), random));
            inputs = width;
        }

        layers.Add(Dense<T>(plan, random, inputs, plan.Data.Train.Classes));
        return new Network<T>(layers);
    }

    private static DenseLayer<T> Dense<T>(TrainingPlan plan, NumPyRandom random, int inputs, int outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        DenseLayer<T> layer = new(inputs, outputs);
        plan.Initializer.Fill(random, inputs, outputs, layer.Weights.Values.AsSpan());
        return layer;
    }

    /// <summary>Pixels are dropped the way hidden units are; the document's way where no hidden unit is.</summary>
    private static DropoutRule InputRule(TrainingPlan plan) =>
        (plan.Dropout ?? new StandardDropout(new LayerStrengths(0))).RuleOf(plan.InputDropout);
}
