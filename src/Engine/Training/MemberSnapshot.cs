using System.Buffers;
using System.Numerics;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Models;
using OverfitWeb.Engine.State;

namespace OverfitWeb.Engine.Training;

/// <summary>Where the training of a network stood once, so that it can be measured and saved although training goes on.</summary>
/// <typeparam name="T">float or double.</typeparam>
/// <param name="network">Takes the weights: one of the trained network's shape.</param>
public sealed class MemberSnapshot<T>(Network<T> network)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ArrayBufferWriter<byte> _state = new();

    /// <summary>The network as it was.</summary>
    public Network<T> Network => network;

    /// <summary>Iterations done then.</summary>
    public int Iterations { get; private set; }

    /// <summary>Takes the training as it stands.</summary>
    /// <param name="member">The training.</param>
    /// <param name="kernels">Those that will measure.</param>
    public void Take(NetworkTrainer<T> member, IKernels<T> kernels)
    {
        Iterations = member.Iterations;
        _state.ResetWrittenCount();
        member.Save(new StateWriter(bytes => _state.Write(bytes)));
        network.CopyFrom(member.Network);
        network.Freeze(kernels);
    }

    /// <summary>Writes the training's state.</summary>
    public void Save(StateWriter writer) => writer.WriteRaw(_state.WrittenSpan);

    /// <summary>Brings a training back to where it stood.</summary>
    public void Restore(NetworkTrainer<T> member)
    {
        using MemoryStream stream = new(_state.WrittenSpan.ToArray());
        member.Load(new StateReader(stream));
    }
}
