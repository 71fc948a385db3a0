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
    private ArrayBufferWriter<byte>? _state;

    /// <summary>The network as it was.</summary>
    public Network<T> Network => network;

    private ArrayBufferWriter<byte> Taken => _state ?? throw new InvalidOperationException("No training was taken yet.");

    /// <summary>Iterations done then.</summary>
    public int Iterations { get; private set; }

    /// <summary>Takes the training as it stands.</summary>
    /// <param name="member">The training.</param>
    /// <param name="kernels">Those that will measure.</param>
    public void Take(NetworkTrainer<T> member, IKernels<T> kernels)
    {
        Iterations = member.Iterations;
        _state ??= new(SizeOf(member));
        _state.ResetWrittenCount();
        member.Save(new StateWriter(bytes => _state.Write(bytes)));
        network.CopyFrom(member.Network);
        network.Freeze(kernels);
    }

    /// <summary>Writes the training's state.</summary>
    /// <exception cref="InvalidOperationException">None was taken yet.</exception>
    public void Save(StateWriter writer) => writer.WriteRaw(Taken.WrittenSpan);

    /// <summary>Brings a training back to where it stood.</summary>
    /// <exception cref="InvalidOperationException">None was taken yet.</exception>
    public void Restore(NetworkTrainer<T> member)
    {
        using MemoryStream stream = new(Taken.WrittenSpan.ToArray());
        member.Load(new StateReader(stream));
    }

    // Written once for its length alone: a buffer that grows by doubling could be twice as large.
    private static int SizeOf(NetworkTrainer<T> member)
    {
        int size = 0;
        member.Save(new StateWriter(bytes => size = checked(size + bytes.Length)));
        return size;
    }
}
