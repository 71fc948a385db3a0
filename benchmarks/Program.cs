using BenchmarkDotNet.Running;
using OverfitWeb.Benchmarks.Verbs;

// Usage: VERB [--option value …], or the options of BenchmarkDotNet.
if (args is [string name, .. string[] rest] && Verb.Find(name) is Verb verb)
    return verb.Execute(rest);
if (args is [] or ["help" or "--help" or "-h"])
    return Verb.ShowHelp();
if (!args[0].StartsWith('-'))
{
    Console.Error.WriteLine($"There is no '{args[0]}'; 'help' lists what there is.");
    return 2;
}

BenchmarkSwitcher.FromAssembly(typeof(Verb).Assembly).Run(args);
return 0;
