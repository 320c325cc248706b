@echo off
setlocal DisableDelayedExpansion
chcp 932 >nul 2>&1
title 検証委員会資料をつくる
set "NODE=%~dp0program\node.exe"
set "PROGRAM=%~dp0program\cli.js"
set "OUT=%~dp0output"
if "%~1"=="" goto none
if not exist "%NODE%" goto moved

echo 資料を作っています。しばらくお待ちください。
echo.
"%NODE%" "%PROGRAM%" build "%~1" --out "%OUT%"
if errorlevel 2 goto stopped
if errorlevel 1 goto faulty

echo.
echo 資料ができました。フォルダを開きます。
if exist "%OUT%\%~n1\manifest.json" goto folder
start "" "%OUT%"
goto end

:folder
start "" "%OUT%\%~n1"
goto end

:faulty
"%NODE%" "%PROGRAM%" check "%~1" --annotate --out "%OUT%" >nul
echo.
echo 上の「エラー」を直すと、資料を作れます。ブックを直して保存し、もう一度重ねてください。
if not exist "%OUT%\%~n1_*.xlsx" goto end
echo 指摘をセルに書き込んだ写し（…_指摘.xlsx）を作りました。フォルダを開きます。
start "" "%OUT%"
goto end

:stopped
echo.
echo 上の理由で、作れませんでした。
goto end

:moved
echo このファイルを、フォルダの外へ移さないでください。「program」フォルダの隣に戻してから使ってください。
goto end

:none
echo Excelのブックを、このファイルのアイコンの上に重ねて離すと、資料を作ります。
echo 画面で確かめながら使うときは「kensho.html」をダブルクリックしてください。

:end
echo.
if not defined KENSHO_UNATTENDED pause
