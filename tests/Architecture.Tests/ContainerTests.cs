namespace OverfitWeb.Architecture.Tests;

/// <summary>The container gives away no more than it must. Read as text, for where tests run there may be no Docker.</summary>
public sealed class ContainerTests
{
    private static readonly string[] Compose = Lines("docker-compose.yml");
    private static readonly string[] Image = Lines("Dockerfile");

    [Fact]
    public void Every_published_port_is_on_loopback()
    {
        string[] ports = [.. Compose.SkipWhile(line => line != "ports:").Skip(1).TakeWhile(line => line.StartsWith('-'))];
        Assert.NotEmpty(ports);
        Assert.All(ports, port => Assert.StartsWith("- \"127.0.0.1:", port, StringComparison.Ordinal));
        Assert.DoesNotContain(Compose, line => line.StartsWith("network_mode:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("read_only: true")]
    [InlineData("cap_drop:", "- ALL")]
    [InlineData("security_opt:", "- no-new-privileges:true")]
    [InlineData("tmpfs:", "- /tmp")]
    [InlineData("volumes:", "- overfit-data:/data")]
    [InlineData("restart: unless-stopped")]
    public void The_service_is_confined_and_keeps_its_data(params string[] setting) =>
        Assert.Contains(Enumerable.Range(0, Compose.Length), at => Compose.Skip(at).Take(setting.Length).SequenceEqual(setting));

    [Fact]
    public void What_the_image_copies_from_the_root_is_in_the_build_context()
    {
        // The ignore file lets through only what it names.
        string[] let = Lines(".dockerignore");
        IEnumerable<string> copied = Image
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from=", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1])
            .Select(path => path.TrimEnd('/'));
        Assert.All(copied, path => Assert.Contains(let, line => line == $"!{path}" || path.StartsWith(line.TrimStart('!') + "/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nobody_is_root_in_it() =>
        Assert.Equal("USER app", Image.Last(line => line.StartsWith("USER ", StringComparison.Ordinal)));

    [Fact]
    public void Health_is_asked_without_tools_that_the_image_lacks()
    {
        Assert.Contains(Image, line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal));
        string[] commands = [.. Image.Concat(Compose).Concat(Lines("scripts/healthcheck.sh")).Where(line => !line.StartsWith('#'))];
        Assert.DoesNotContain(commands, line => line.Contains("curl", StringComparison.Ordinal) || line.Contains("wget", StringComparison.Ordinal));
    }

    private static string[] Lines(string path) => [.. File.ReadLines(Path.Combine(House.Root, path)).Select(line => line.Trim())];
}
