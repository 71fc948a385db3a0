using System.Numerics;
using OverfitWeb.Engine.Data;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Random;
using OverfitWeb.Engine.Threading;

namespace OverfitWeb.Engine.Models;

/// <summary>
/// One network's softmax, or the mean of several with units dropped at random: Monte-Carlo dropout
/// (Gal and Ghahramani 2016, section 4: the mean over stochastic forward passes).
/// </summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="network">Evaluated.</param>
/// <param name="kernels">Arithmetic.</param>
/// <param name="samples">Forward passes with dropout; 0 for one without, units scaled instead.</param>
/// <param name="seed">Masks of sample s for a block of images are drawn from a stream of their own, named for both.</param>
/// <param name="first">Number of the first sample, so that several predictors can share the samples of one.</param>
public sealed class NetworkPredictor<T>(Network<T> network, IKernels<T> kernels, int samples = 0, uint seed = 0, int first = 0) : IPredictor
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int BlockSize = ImageBlocks<T>.BlockSize;

    /// <inheritdoc/>
    public int Classes => network.Outputs;

    /// <inheritdoc/>
    public double[] Predict(ImageSet images, WorkerTeam team, CancellationToken cancellationToken)
    {
        if (images.PixelsPerImage != network.Inputs)
            throw new ArgumentException($"The network takes {network.Inputs} pixels, the images have {images.PixelsPerImage}.", nameof(images));
        double[] probabilities = new double[checked(images.Count * Classes)];
        team.Run((images.Count + BlockSize - 1) / BlockSize, (_, block) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            int start = block * BlockSize;
            int rows = Math.Min(BlockSize, images.Count - start);
            SparseBlock<T> x = new ImageBlocks<T>(images.Slice(start, rows))[0];
            PredictBlock(x, block, probabilities.AsSpan(start * Classes, rows * Classes), cancellationToken);
        });
        return probabilities;
    }

    private void PredictBlock(SparseBlock<T> x, int block, Span<double> probabilities, CancellationToken cancellationToken)
    {
        InferenceBuffers<T> buffers = new(network, x.Rows);
        if (samples == 0)
        {
            AddSoftmax(network.Infer(kernels, x, buffers), x.Rows, probabilities);
            return;
        }

        for (int sample = first; sample < first + samples; sample++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            NumPyRandom masks = NumPyRandom.Derived(seed, $"monte carlo dropout {sample} {block}");
            AddSoftmax(network.Sample(kernels, x, masks, buffers), x.Rows, probabilities);
        }

        foreach (ref double probability in probabilities)
            probability /= samples;
    }

    private void AddSoftmax(Span<T> logits, int rows, Span<double> sum)
    {
        kernels.Softmax(logits, rows, Classes, logits);
        for (int i = 0; i < logits.Length; i++)
            sum[i] += double.CreateTruncating(logits[i]);
    }
}
