using System.Collections.Immutable;
using System.Numerics;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Engine.Models;

/// <summary>Images that networks are measured on again and again, with room for what is counted of each block.</summary>
/// <typeparam name="T">float or double.</typeparam>
public sealed class EvaluationSet<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ImmutableArray<Tally[]> _members;
    private readonly Tally[] _average;
    private readonly int[] _majority;

    /// <param name="images">The images.</param>
    /// <param name="networks">Number of networks that are measured together.</param>
    public EvaluationSet(ImageBlocks<T> images, int networks)
    {
        Images = images;
        _members = [.. Enumerable.Range(0, networks).Select(_ => NewTallies())];
        _average = NewTallies();
        _majority = new int[images.Blocks];

        Tally[] NewTallies() => [.. Enumerable.Range(0, images.Blocks).Select(_ => new Tally(images.Images.Classes))];
    }

    /// <summary>The images.</summary>
    public ImageBlocks<T> Images { get; }

    /// <summary>All blocks together; follows the evaluation of each.</summary>
    public Measurement Sum()
    {
        Evaluation[] members = [.. _members.Select(tallies => Tally.Sum(tallies, Images.Count))];
        return members.Length == 1
            ? new Measurement(members[0], members, members[0].Correct)
            : new Measurement(Tally.Sum(_average, Images.Count), members, _majority.Sum());
    }

    internal Tally Member(int member, int block) => _members[member][block];

    internal Tally Average(int block) => _average[block];

    internal void SetMajority(int block, int correct) => _majority[block] = correct;
}
