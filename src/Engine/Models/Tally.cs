using System.Numerics;
using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Models;

/// <summary>What is counted of one block of images.</summary>
/// <param name="classes">Number of classes.</param>
internal sealed class Tally(int classes)
{
    private readonly int[] _answers = new int[classes];
    private readonly List<bool> _memorized = [];
    private int _correct;
    private int _wrong;
    private int _correctWrong;

    /// <summary>Sum of the losses of the block.</summary>
    public double Loss { get; set; }

    /// <summary>Counts a block anew.</summary>
    /// <param name="scores">rows × classes.</param>
    /// <param name="labels">rows.</param>
    /// <param name="wrongLabels">rows, or empty where no label was replaced.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count<T>(ReadOnlySpan<T> scores, ReadOnlySpan<byte> labels, ReadOnlySpan<bool> wrongLabels)
        where T : IFloatingPointIeee754<T>
    {
        Array.Clear(_answers);
        _memorized.Clear();
        (_correct, _wrong, _correctWrong) = (0, 0, 0);
        for (int i = 0; i < labels.Length; i++)
        {
            int answer = Decision.Of(scores.Slice(i * classes, classes));
            bool correct = answer == labels[i];
            _answers[answer]++;
            _correct += correct ? 1 : 0;
            if (!wrongLabels.IsEmpty && wrongLabels[i])
            {
                _wrong++;
                _correctWrong += correct ? 1 : 0;
                _memorized.Add(correct);
            }
        }
    }

    /// <summary>All blocks together, added in their order.</summary>
    /// <param name="blocks">At least one.</param>
    /// <param name="count">Images in them.</param>
    public static Evaluation Sum(ReadOnlySpan<Tally> blocks, int count)
    {
        double loss = 0;
        int correct = 0;
        int wrong = 0;
        int correctWrong = 0;
        int mostAnswered = 0;
        foreach (Tally block in blocks)
        {
            loss += block.Loss;
            correct += block._correct;
            wrong += block._wrong;
            correctWrong += block._correctWrong;
        }

        for (int answer = 0; answer < blocks[0]._answers.Length; answer++)
        {
            int given = 0;
            foreach (Tally block in blocks)
                given += block._answers[answer];
            mostAnswered = Math.Max(mostAnswered, given);
        }

        return new Evaluation(correct, count, loss / count)
        {
            MostAnswered = mostAnswered,
            Wrong = wrong,
            CorrectWrong = correctWrong,
            Memorized = wrong is > 0 and <= Evaluation.MostMarked ? Marks(blocks, wrong) : null,
        };
    }

    private static string Marks(ReadOnlySpan<Tally> blocks, int wrong)
    {
        byte[] bits = new byte[(wrong + 7) / 8];
        int image = 0;
        foreach (Tally block in blocks)
        {
            foreach (bool memorized in block._memorized)
            {
                bits[image / 8] |= (byte)(memorized ? 1 << (image % 8) : 0);
                image++;
            }
        }

        return Convert.ToBase64String(bits);
    }
}
