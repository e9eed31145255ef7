using FactCheck.Cli;

return await FactCheckProgram.RunAsync(args, Surroundings.OfProcess()).ConfigureAwait(false);
