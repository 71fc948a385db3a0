using System.Net;
using System.Text.Json;
using OverfitWeb.Api.Tests.Support;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Catalog;

namespace OverfitWeb.Api.Tests.Datasets;

public sealed class MnistStoreTests : IDisposable
{
    private const string File = "t10k-labels-idx1-ubyte.gz";

    private readonly string _folder = Service.NewFolder();

    public MnistStoreTests()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "mnist"), "*.gz"))
            System.IO.File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    public static TheoryData<string, string> Damages => new()
    {
        { "missing", "is missing" },
        { "otherContent", "its uncompressed SHA-256 is" },
        { "truncated", "t10k-labels-idx1-ubyte.gz" },
        { "noArchive", "cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_file_is_named_and_no_run_is_taken(string damage, string words)
    {
        Damage(damage, Path.Combine(_folder, File));
        await using Service service = new(null, ("OVERFIT_MNIST", _folder));

        JsonElement check = await DamagedAsync(service);
        string sentence = check.GetProperty("checks").GetProperty("dataset").GetProperty("detail").GetString()!;
        using HttpResponseMessage response = await service.Api.PostAsync(Specs.Small);
        using HttpResponseMessage live = await service.Api.Http.GetAsync(ApiRoutes.HealthLive, TestContext.Current.CancellationToken);

        Assert.Equal("unavailable", check.GetProperty("status").GetString());
        Assert.Contains(File, sentence, StringComparison.Ordinal);
        Assert.Contains(words, sentence, StringComparison.Ordinal);
        ProblemResponse problem = await ApiClient.ProblemAsync(response, HttpStatusCode.ServiceUnavailable, ProblemCodes.Unavailable);
        Assert.Equal(sentence, problem.Detail);
        Assert.Equal(0, (await service.Api.ListAsync()).Total);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task A_wrong_checksum_is_told_beside_the_right_one()
    {
        Damage("otherContent", Path.Combine(_folder, File));
        await using Service service = new(null, ("OVERFIT_MNIST", _folder));

        JsonElement check = await DamagedAsync(service);

        Assert.Contains(
            "expected ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
            check.GetProperty("checks").GetProperty("dataset").GetProperty("detail").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_that_waited_when_the_file_broke_go_on_once_it_is_whole()
    {
        string data = Service.NewFolder();
        Guid id;
        await using (Service idle = new(data, ("OVERFIT_WORKERS", "0")))
            id = (await idle.Api.CreateAsync(Specs.Small)).Id;
        Damage("missing", Path.Combine(_folder, File));
        await using (Service broken = new(data, ("OVERFIT_MNIST", _folder)))
        {
            await DamagedAsync(broken);
            Assert.Equal(Contracts.Runs.RunStatus.Queued, (await broken.Api.RunAsync(id)).Status);
        }

        await using (Service whole = new(data))
            Assert.Equal(Contracts.Runs.RunStatus.Succeeded, (await whole.Api.WaitForEndAsync(id)).Status);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task The_list_of_data_sets_has_MNIST()
    {
        await using IdleService service = new();

        IReadOnlyList<DatasetResponse> datasets = await service.Api.GetAsync(ApiRoutes.Datasets, ContractsJson.Default.IReadOnlyListDatasetResponse);

        DatasetResponse mnist = Assert.Single(datasets);
        Assert.Equal(("mnist", 60_000, 10_000, 28, 28, 10), (mnist.Id, mnist.TrainImages, mnist.TestImages, mnist.Width, mnist.Height, mnist.Classes));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<JsonElement> DamagedAsync(Service service)
    {
        // Reading takes half a second, and the damage may come last.
        while (true)
        {
            using HttpResponseMessage response = await service.Api.Http.GetAsync(ApiRoutes.HealthReady, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (body.Contains(File, StringComparison.Ordinal))
                return JsonElement.Parse(body);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static void Damage(string how, string path)
    {
        switch (how)
        {
            case "missing":
                System.IO.File.Delete(path);
                break;
            case "otherContent":
                using (FileStream file = System.IO.File.Create(path))
                using (System.IO.Compression.GZipStream gzip = new(file, System.IO.Compression.CompressionLevel.Fastest))
                    gzip.Write(new byte[10_008]);
                break;
            case "truncated":
                System.IO.File.WriteAllBytes(path, System.IO.File.ReadAllBytes(path)[..1000]);
                break;
            default:
                System.IO.File.WriteAllText(path, "This is no archive.");
                break;
        }
    }
}
