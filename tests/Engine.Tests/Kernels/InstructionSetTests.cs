using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Tests.Kernels;

/// <summary>
/// The tests of the kernels, and a training with the fastest of them, again in processes to which the runtime's own switches
/// deny instructions: what such a processor would run gives the same bits.
/// </summary>
public sealed class InstructionSetTests
{
    /// <summary>Switches of .NET 10, each with what it takes away.</summary>
    public static TheoryData<string> Denied => ["EnableAVX512", "EnableAVX2", "EnableHWIntrinsic"];

    /// <summary>The same without any switch, run once for all.</summary>
    private static readonly Lazy<Task<string[]>> Undenied = new(() => RunAsync(null));

    private static string[] Kernels => [.. KernelCatalog.All<float>().Select(set => set.Name)];

    [Theory]
    [MemberData(nameof(Denied))]
    public async Task Without_these_instructions_the_bits_are_the_same(string denied)
    {
        Assert.SkipUnless(HasWhatItTakesAway(denied), $"This processor lacks what {denied} switches off.");
        string[] all = await Undenied.Value, without = await RunAsync(denied);
        string[] left = without[0].Split(' ');
        Assert.Equal(Kernels, all[0].Split(' '));
        Assert.ProperSubset(Kernels.ToHashSet(), left.ToHashSet());
        Assert.DoesNotContain(Kernels[0], left);
        Assert.Equal(all[1..], without[1..]);
    }

    private static bool HasWhatItTakesAway(string denied) => denied switch
    {
        "EnableAVX512" => Avx512F.IsSupported,
        "EnableAVX2" => Avx2.IsSupported,
        _ => Vector128.IsHardwareAccelerated,
    };

    /// <summary>Runs those tests in a process of their own and gives what <see cref="FastestKernelsTests"/> wrote.</summary>
    private static async Task<string[]> RunAsync(string? denied)
    {
        string file = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "OverfitWeb.Engine.Tests"))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (string word in (string[])["--no-ansi", "--no-progress", "--filter-class", typeof(FastestKernelsTests).FullName!])
                start.ArgumentList.Add(word);
            start.Environment[FastestKernelsTests.FileVariable] = file;
            if (denied is not null)
            {
                start.ArgumentList.Add("--filter-class");
                start.ArgumentList.Add(typeof(KernelCatalogTests).FullName!);
                start.Environment[$"DOTNET_{denied}"] = "0";
            }

            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, $"{await output}\n{await error}");
            return await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
